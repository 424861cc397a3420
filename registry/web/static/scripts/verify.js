// A file is hashed here, in the browser: it does not have to be sent anywhere to be verified.
// Browsers have the means only where nobody can listen (HTTPS, or the same machine); elsewhere the form is sent.

const form = document.querySelector("[data-verify]");

function watch() {
  const field = form.querySelector("input[type=file]");
  const told = form.querySelector("[data-told]");
  document.getElementById(`${field.id}-help`).textContent = form.dataset.local;

  form.addEventListener("submit", async (event) => {
    const [file] = field.files;
    if (!file?.size) return; // what is missing, the answer says
    event.preventDefault();
    told.textContent = form.dataset.working;
    try {
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const bytes = [...new Uint8Array(digest)];
      location.assign(`${form.action}/${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`);
    } catch {
      told.textContent = form.dataset.unreadable;
    }
  });
  // Whoever comes back to the page finds it at rest.
  addEventListener("pageshow", () => { told.textContent = ""; });
}

if (form && globalThis.crypto?.subtle) watch();
