"""One verb, one function, one transaction: authorise → load → apply model rules → save + audit.

A verb takes the store, the actor it is done for, what it is about, and the time: nothing here
reads a clock. It either returns what came of it, with everything saved, or raises a
`RegistryError`, with nothing saved.
"""
