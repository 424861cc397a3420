"""HTTP: the API (JSON), the pages (HTML), and what both share.

Handlers are a few lines: who asks (`identity`), what for (`wire` or a form), one action, the answer.
A `RegistryError` rises untouched to `errors`.
"""
