import { uploadProgressWords } from "#app/components/upload-progress-words.ts";
import { SENDING_FIELD } from "#app/web/sending-field.ts";

/** One file's answer: its errors, none when it was taken, and the page that answered. */
interface Answer {
  errors: string[];
  url: string;
}

interface Line {
  progress: HTMLProgressElement;
  state: HTMLElement;
}

/**
 * Forms marked `data-enhance="upload"` send their files one after the other, each as the form's own POST with that file alone, and show how far each
 * is. The server answers every POST with an ordinary page, so nothing there knows of this; a page with an error summary is a refusal.
 * Without files, or without this script, the form is sent as it is.
 */
export function enhanceUploads(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-enhance="upload"]')) {
    form.addEventListener("submit", (event) => {
      const input = form.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input?.files?.length) return;
      event.preventDefault();
      void sendAll(form, input, event.submitter);
    });
  }
}

async function sendAll(form: HTMLFormElement, input: HTMLInputElement, submitter: HTMLElement | null): Promise<void> {
  const files = [...(input.files ?? [])];
  const buttons = form.querySelectorAll<HTMLButtonElement>("button");
  const list = listFor(form, input);
  const lines = files.map((file) => addLine(list, file.name));
  const bodies = files.map((file) => {
    const body = new FormData(form, submitter);
    body.delete(input.name);
    // Each file is a form of its own.
    body.delete(SENDING_FIELD);
    body.append(input.name, file);
    return body;
  });
  for (const button of buttons) button.disabled = true;
  const refused = new DataTransfer();
  let next = "";
  for (const [index, file] of files.entries()) {
    const line = lines[index];
    const body = bodies[index];
    if (!line || !body) continue;
    const answer = await sendOne(new URL(form.getAttribute("action") ?? "", location.href), body, line);
    if (answer.errors.length === 0) next = answer.url;
    else refused.items.add(file);
    showAnswer(line, answer);
  }
  for (const button of buttons) button.disabled = false;
  if (refused.items.length === 0) location.assign(next);
  else input.files = refused.files;
}

function sendOne(url: URL, body: FormData, { progress, state }: Line): Promise<Answer> {
  const say = uploadProgressWords();
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      progress.value = total === 0 ? 0 : loaded / total;
      state.textContent = loaded < total ? `${Math.round((100 * loaded) / total)} %` : say.checking;
    });
    request.addEventListener("load", () => resolve({ errors: errorsOf(request), url: request.responseURL }));
    request.addEventListener("error", () => resolve({ errors: [say.notSent], url: "" }));
    request.open("POST", url);
    request.send(body);
  });
}

/** The errors an answering page prints in its summary; a refusal without one is told by its number. */
function errorsOf(request: XMLHttpRequest): string[] {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const printed = [...page.querySelectorAll("#error-summary li")].map((item) => item.textContent?.trim() ?? "");
  if (printed.length > 0) return printed;
  return request.status < 400 ? [] : [uploadProgressWords().refusedByServer(request.status)];
}

function listFor(form: HTMLFormElement, input: HTMLInputElement): HTMLElement {
  form.querySelector(".upload-list")?.remove();
  const list = document.createElement("ul");
  list.className = "upload-list";
  list.setAttribute("aria-label", uploadProgressWords().filesLabel);
  input.after(list);
  return list;
}

function addLine(list: HTMLElement, name: string): Line {
  const item = document.createElement("li");
  const label = document.createElement("span");
  label.textContent = name;
  const progress = document.createElement("progress");
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute("aria-label", name);
  const state = document.createElement("span");
  state.className = "upload-state";
  state.textContent = uploadProgressWords().waiting;
  item.append(label, progress, state);
  list.append(item);
  return { progress, state };
}

function showAnswer({ progress, state }: Line, { errors }: Answer): void {
  progress.value = 1;
  state.setAttribute("role", "status");
  state.classList.toggle("upload-failed", errors.length > 0);
  state.textContent = errors.length === 0 ? uploadProgressWords().received : errors.join(". ");
}
