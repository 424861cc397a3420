"""The model as documents: frozen Structs that hold all that a document shows, and their PDF bytes.

WeasyPrint runs in worker processes of its own; whoever imports this room does not import it.
"""
