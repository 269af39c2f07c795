import { checkProgressWords } from "#app/components/check-progress-words.ts";

/** What is printed for each step that the server tells. */
const allSteps = (): Record<string, string> => {
  const say = checkProgressWords();
  return {
    waiting: say.waiting,
    reading: say.reading,
    comparing: say.comparing,
    aligning: say.aligning,
  };
};

const ASK_EVERY_MS = 300;

/**
 * Forms marked `data-enhance="check"`: one photo is sent with its progress shown, and the answer takes the place of this page. A photo can also be dropped
 * or pasted. Without this script the form is sent as it is, and the answer is the same page.
 */
export function enhanceChecks(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-enhance="check"]')) {
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) continue;
    form.addEventListener("submit", (event) => {
      if (!input.files?.length) return;
      event.preventDefault();
      check(form);
    });
    takeDropsAndPastes(form, input);
  }
}

function check(form: HTMLFormElement): void {
  const say = checkProgressWords();
  const token = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const body = new FormData(form);
  body.append("progress", token);
  const { progress, state, box } = addProgress(form);
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  let asking = 0;
  const request = new XMLHttpRequest();
  const end = () => {
    clearInterval(asking);
    for (const button of form.querySelectorAll("button")) button.disabled = false;
  };
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    progress.value = total === 0 ? 0 : loaded / total;
    state.textContent = say.sendingPercent(Math.round((100 * loaded) / Math.max(1, total)));
  });
  request.upload.addEventListener("load", () => {
    // Without a value a bar says that it goes on, and not how far.
    progress.removeAttribute("value");
    state.textContent = say.looking;
    asking = window.setInterval(() => void showStep(token, state), ASK_EVERY_MS);
  });
  request.addEventListener("load", () => {
    end();
    showPage(request.responseText);
  });
  request.addEventListener("error", () => {
    end();
    box.classList.add("check-failed");
    progress.remove();
    state.textContent = say.connectionFailed;
  });
  request.open("POST", form.action);
  request.send(body);
}

async function showStep(token: string, state: HTMLElement): Promise<void> {
  const answer = await fetch(`/check-photo/progress?of=${token}`).catch(() => null);
  const told = answer?.ok ? ((await answer.json()) as { step: string | null }) : null;
  const words = allSteps()[told?.step ?? ""];
  if (words !== undefined && state.textContent !== words) state.textContent = words;
}

/** The answer's content in place of this page's. Its own picture comes as data, which this page's policy does not let in: as a blob it may be shown. */
function showPage(html: string): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  const [here, there] = [document.querySelector("main"), page.querySelector("main")];
  if (!here || !there) return;
  for (const image of there.querySelectorAll("image")) {
    const data = /^data:image\/jpeg;base64,(.*)$/s.exec(image.getAttribute("href") ?? "")?.[1];
    if (data === undefined) continue;
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    image.setAttribute("href", URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" })));
  }
  document.title = page.title;
  here.replaceChildren(...there.childNodes);
  enhanceChecks(here);
  window.scrollTo(0, 0);
  here.querySelector<HTMLElement>('[data-enhance="focus"]')?.focus();
}

function addProgress(form: HTMLFormElement) {
  const say = checkProgressWords();
  form.querySelector(".check-progress")?.remove();
  const box = document.createElement("div");
  box.className = "check-progress";
  const progress = document.createElement("progress");
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute("aria-label", say.progressLabel);
  const state = document.createElement("p");
  state.setAttribute("role", "status");
  state.textContent = say.sending;
  box.append(progress, state);
  form.append(box);
  box.scrollIntoView({ block: "nearest" });
  return { box, progress, state };
}

/** A screenshot is in the clipboard, a photo on the desktop: both end in the file field, where they can be seen and changed. */
function takeDropsAndPastes(form: HTMLFormElement, input: HTMLInputElement): void {
  const take = (event: Event, from: DataTransfer | null) => {
    const photo = [...(from?.files ?? [])].find((file) => file.type.startsWith("image/"));
    if (photo === undefined || !form.isConnected) return;
    event.preventDefault();
    const files = new DataTransfer();
    files.items.add(photo);
    input.files = files.files;
    form.classList.remove("check-drop");
  };
  document.addEventListener("paste", (event) => take(event, event.clipboardData));
  form.addEventListener("drop", (event) => take(event, event.dataTransfer));
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("check-drop");
  });
  form.addEventListener("dragleave", () => form.classList.remove("check-drop"));
}
