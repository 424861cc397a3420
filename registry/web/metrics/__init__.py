"""What is measured while the service runs, in the format of Prometheus.

Each application has a registry of its own; nothing is kept for the whole process.
"""
