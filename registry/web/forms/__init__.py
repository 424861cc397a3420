"""Forms: what a browser sends of them, what is shown of them, and that nobody else sends them."""
