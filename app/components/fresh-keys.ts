import { SENDING_FIELD } from "#app/web/sending-field.ts";

/** The server answers a form sent twice as one. What somebody has changed, or comes back to and sends once more, is another form: it gets another key. */
export function enhanceKeys(root: Document): void {
  root.addEventListener("input", ({ target }) => {
    const form = target instanceof Element ? target.closest("form") : null;
    if (form) renew(form);
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) renew(root);
  });
}

function renew(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>(`input[name="${SENDING_FIELD}"]`)) {
    field.value = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
}
