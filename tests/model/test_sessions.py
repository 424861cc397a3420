import pytest

from registry.model.sessions import MOST_LETTERS, device_of

_WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
_PHONE = "(iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "device"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/2010 Firefox/140.0",
            "Firefox, Windows",
        ),
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_WEBKIT} Chrome/140 Safari/537.36", "Chrome, Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0) {_WEBKIT} Chrome/140 Safari/537.36 Edg/140", "Edge, Windows"),
        (f"Mozilla/5.0 (X11; Linux x86_64) {_WEBKIT} Chrome/140 Safari/537.36 OPR/120", "Opera, Linux"),
        (f"Mozilla/5.0 (X11; CrOS x86_64 14541) {_WEBKIT} Chrome/140 Safari/537.36", "Chrome, ChromeOS"),
        (f"Mozilla/5.0 (Linux; Android 10; K) {_WEBKIT} Chrome/140 Mobile Safari/537.36", "Chrome, Android"),
        (f"Mozilla/5.0 (Linux; Android 10; K) {_WEBKIT} Chrome/140 Safari/537 EdgA/140", "Edge, Android"),
        (
            f"Mozilla/5.0 (Linux; Android 14) {_WEBKIT} SamsungBrowser/28.0 Chrome/130 Mobile Safari/537.36",
            "Samsung Internet, Android",
        ),
        (f"Mozilla/5.0 {_PHONE} Version/17.5 Mobile/15E148 Safari/604.1", "Safari, iPhone"),
        (f"Mozilla/5.0 {_PHONE} CriOS/126.0 Mobile/15E148 Safari/604.1", "Chrome, iPhone"),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/17.5 Safari/605.1",
            "Safari, macOS",
        ),
        (f"Mozilla/5.0 (X11; Linux x86_64) {_WEBKIT} HeadlessChrome/140 Safari/537.36", "Chrome, Linux"),
        ("curl/8.9.1", ""),
        ("Chromeless", ""),
        ("", ""),
    ],
)
def test_a_device_is_a_browser_and_a_system(user_agent: str, device: str) -> None:
    assert device_of(user_agent) == device
    assert len(device) <= MOST_LETTERS


def test_nothing_that_a_browser_says_of_itself_is_kept_but_names_that_are_known() -> None:
    assert device_of("Firefox<script> Windows " + "x" * 10_000) == "Firefox, Windows"
