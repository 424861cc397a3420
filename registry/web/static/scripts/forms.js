// What makes forms smoother; none of it is needed. Everything is found by `data-…` attributes.

const PAUSE = 1500; // milliseconds after the last key, before a form saves itself

// A form that saves itself is sent as it is; the answer says in words what became of it.
function saveItself(form) {
  const status = form.querySelector("[data-saving]");
  let waiting = 0;
  let isSending = false;
  let isChanged = false;
  let isLeaving = false;

  async function save() {
    if (isSending) {
      schedule();
      return;
    }
    isSending = true;
    isChanged = false;
    status.textContent = form.dataset.savesItself;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)), // multipart takes too few fields for long lists
        headers: { "X-Autosave": "1" },
        redirect: "error",
      });
      if (answer.status === 401) {
        status.textContent = form.dataset.signedOut; // sending the form asks to sign in, and loses nothing
        isChanged = true;
        return;
      }
      const told = await answer.json();
      status.textContent = told.message;
      const revision = form.querySelector("[name=_revision]");
      if (answer.ok && revision && told.revision !== null) revision.value = told.revision;
      if (answer.ok) keepGiven(form, told.fields);
    } catch {
      status.textContent = form.dataset.notSaved;
      isChanged = true;
    } finally {
      isSending = false;
    }
  }

  function schedule() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(save, PAUSE);
  }

  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    isChanged = true;
    schedule();
  });
  form.addEventListener("submit", (event) => {
    window.clearTimeout(waiting);
    isLeaving = true;
    if (!isSending) return;
    // Two savings at once would each start from the same revision: the second waits for the first.
    event.preventDefault();
    const again = window.setInterval(() => {
      if (isSending) return;
      window.clearInterval(again);
      form.requestSubmit(event.submitter);
    }, 50);
  });
  window.addEventListener("beforeunload", (event) => {
    if (isChanged && !isLeaving) event.preventDefault();
  });
}

// What saving gives to new rows, their numbers, has to come along from now on.
function keepGiven(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    if (form.elements.namedItem(name)) continue;
    const kept = document.createElement("input");
    kept.type = "hidden";
    kept.name = name;
    kept.value = value;
    form.append(kept);
  }
}

// What somebody else has saved can be taken over with one press.
function offerTheirs(shown) {
  const field = document.getElementById(shown.dataset.theirs);
  if (!field || !("value" in field) || field.type === "file") return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "hds-button hds-button--secondary hds-button--small";
  button.textContent = shown.dataset.take;
  button.addEventListener("click", () => {
    if (field.type === "checkbox") field.checked = shown.dataset.value === "true";
    else field.value = shown.dataset.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
  shown.after(button);
}

// A second press of a button while the first is under way would do it twice.
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (form.dataset.isSent) event.preventDefault();
    form.dataset.isSent = "yes";
  });
  window.addEventListener("pageshow", () => delete form.dataset.isSent);
}

document.querySelectorAll("form[data-saves-itself]").forEach(saveItself);
document.querySelectorAll("[data-theirs]").forEach(offerTheirs);
document.querySelectorAll("form[method=post]").forEach(sendOnce);
