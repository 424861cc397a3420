// The share that a numerator and a denominator come to, while they are being typed.

const language = document.documentElement.lang;

// Spaces between thousands, a comma or a point before decimals, as the server reads it.
function read(field) {
  let digits = field.value.replace(/[\s\u00a0\u2007\u2009\u202f]/g, "");
  if (language === "en" && /^[0-9]{1,3}(,[0-9]{3})+\.[0-9]+$/.test(digits)) digits = digits.replace(/,/g, "");
  if (!/^[0-9]+([.,][0-9]+)?$/.test(digits)) return null;
  if (language === "en" && /^[0-9]{1,3}(,[0-9]{3})+$/.test(digits)) return null;
  return Number(digits.replace(",", "."));
}

function follow(parts) {
  const numerator = parts.querySelector("[data-numerator]");
  const denominator = parts.querySelector("[data-denominator]");
  const shown = parts.parentElement.querySelector("[data-computed]");
  const unit = parts.dataset.share;
  const locale = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[language];
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

  function compute() {
    const [part, whole] = [read(numerator), read(denominator)];
    if (part === null || whole === null) shown.textContent = "–";
    else if (whole === 0) shown.textContent = shown.dataset.none;
    else {
      const share = (part / whole) * (unit === "%" ? 100 : 1);
      const gap = unit === "%" && language === "en" ? "" : "\u00a0";
      shown.textContent = format.format(share) + gap + unit;
    }
  }

  numerator.addEventListener("input", compute);
  denominator.addEventListener("input", compute);
}

document.querySelectorAll("[data-share]").forEach(follow);
