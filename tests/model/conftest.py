"""Settings of the property tests."""

from hypothesis import settings

settings.register_profile("model", deadline=None)
settings.load_profile("model")
