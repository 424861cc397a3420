"""What goes in and out of the API: msgspec Structs (`…In`, `…Out`), and how a body is read.

Only what a Struct here lists can leave the registry, and only what one accepts can come in. The
room knows the model and its errors, and nothing of HTTP.
"""
