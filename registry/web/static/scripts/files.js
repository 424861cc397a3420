// A file that is too big is told so as soon as it is chosen, not after minutes of sending it.

function watch(field) {
  const most = Number(field.dataset.mostBytes);
  const described = field.getAttribute("aria-describedby") || "";
  const told = document.createElement("p");
  told.className = "hds-text-input__error-text";
  told.id = `${field.id}-too-big`;
  told.setAttribute("role", "alert");
  told.hidden = true;
  field.parentElement.before(told);

  const isTooBig = () => field.files.length > 0 && field.files[0].size > most;

  field.addEventListener("change", () => {
    told.hidden = !isTooBig();
    told.textContent = isTooBig() ? field.dataset.tooBig : "";
    field.setAttribute("aria-invalid", String(isTooBig()));
    field.setAttribute("aria-describedby", isTooBig() ? `${described} ${told.id}`.trim() : described);
  });
  // Before anybody else hears of it: nothing is under way then.
  field.form.addEventListener("submit", (event) => {
    if (!isTooBig()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
  }, { capture: true });
}

document.querySelectorAll("[data-most-bytes]").forEach(watch);
