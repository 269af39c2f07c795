import { bulkUploadWords } from "#app/components/bulk-upload-words.ts";
import { type FileLine, showSending } from "#app/components/sending-list.ts";
import type { KnownFiles, UploadAnswer, UploadResults } from "#app/provenance/upload-results.ts";
import { SENDING_FIELD } from "#app/web/sending-field.ts";

/** Files on their way at one time: more would not be faster for the sender, and slower for everybody else. */
const AT_ONCE = 2;
const ASK_EVERY_MS = 1_500;
const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp"];

/**
 * Forms marked `data-enhance="bulk-upload"` take a whole folder besides single files, and send up to `data-most` of them one by one to `data-results`, with
 * the result of each as it comes. Files that are here already are not sent again. Without this script the form is sent as it is.
 */
export function enhanceBulkUploads(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-enhance="bulk-upload"]')) {
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) continue;
    const folder = addFolderInput(input);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const files = [...(input.files ?? []), ...(folder.files ?? [])].filter(isPhoto);
      if (files.length > 0) void sendAll(form, input, folder, files);
    });
  }
  for (const box of root.querySelectorAll<HTMLElement>('[data-enhance="batch"]')) followBatch(box);
}

/** A folder holds other things as well; what has no type is left to the server. */
const isPhoto = (file: File) => file.type === "" || PHOTO_TYPES.includes(file.type);

function addFolderInput(input: HTMLInputElement): HTMLInputElement {
  const folder = document.createElement("input");
  folder.type = "file";
  folder.id = `${input.id}-folder`;
  folder.className = input.className;
  folder.webkitdirectory = true;
  const label = document.createElement("label");
  label.className = "field-label";
  label.htmlFor = folder.id;
  label.textContent = bulkUploadWords().orWholeFolder;
  const field = document.createElement("div");
  field.className = "field";
  field.append(label, folder);
  input.closest(".field")?.after(field);
  folder.addEventListener("change", () => {
    input.required = !folder.files?.length;
  });
  return folder;
}

async function sendAll(form: HTMLFormElement, input: HTMLInputElement, folder: HTMLInputElement, files: File[]): Promise<void> {
  const words = bulkUploadWords();
  const address = form.dataset.results ?? "";
  const most = Number(form.dataset.most);
  const buttons = form.querySelectorAll<HTMLButtonElement>("button");
  const sending = showSending(form, files);
  for (const button of buttons) button.disabled = true;
  try {
    const missing = await withoutKnown(address, sending.lines);
    if (missing.length > most) {
      sending.say(words.tooManyPhotos(missing.length, most));
      return;
    }
    const batch = missing.length === 0 ? "" : form.dataset.batch || (await startBatch(address, missing.length));
    const page = batch === "" ? null : `${form.getAttribute("action")}?batch=${batch}`;
    if (page !== null) {
      form.dataset.batch = batch;
      // The address of this sending: reloaded, or opened again later, the page shows how far it is.
      history.replaceState(null, "", page);
      void follow(`${address}?batch=${batch}`, sending.showResults, () => sending.sent);
    }
    const queue = [...missing];
    const sendNext = async (): Promise<void> => {
      for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
        await sendOne(form, input.name, address, batch, line);
        sending.update();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
    sending.finish(page);
  } catch (error) {
    sending.say(error instanceof UploadRefusal ? error.message : words.connectionFailed);
  } finally {
    // What is not here stays chosen, so that it can be sent again.
    const left = new DataTransfer();
    for (const line of sending.lines) if (line.photoId === null && !line.settled) left.items.add(line.file);
    for (const button of buttons) button.disabled = false;
    folder.value = "";
    input.files = left.files;
    input.required = true;
  }
}

class UploadRefusal extends Error {}

/** Marks what the clinic has sent before, byte for byte, and returns the rest. Where the browser cannot hash, all is sent and the server tells. */
async function withoutKnown(address: string, lines: FileLine[]): Promise<FileLine[]> {
  if (globalThis.crypto?.subtle === undefined) return lines;
  const { known } = await ask<KnownFiles>(address);
  const here = new Set(known);
  const missing: FileLine[] = [];
  for (const line of lines) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await line.file.arrayBuffer()));
    if (here.has([...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""))) line.show(bulkUploadWords().hereAlready, true);
    else missing.push(line);
  }
  return missing;
}

async function startBatch(address: string, files: number): Promise<string> {
  const answer = await post(address, new URLSearchParams({ files: String(files) }));
  if (!answer.ok) throw new UploadRefusal(answer.message);
  return answer.batch;
}

async function sendOne(form: HTMLFormElement, field: string, address: string, batch: string, line: FileLine): Promise<void> {
  const words = bulkUploadWords();
  line.show(words.sending);
  const body = new FormData(form);
  body.delete(field);
  // Each file is a form of its own.
  body.delete(SENDING_FIELD);
  body.append("batch", batch);
  body.append(field, line.file);
  try {
    const answer = await post(address, body);
    if (!answer.ok) return line.refuse(answer.message);
    line.photoId = answer.photoId;
    line.show(answer.known ? words.hereAlready : words.received, answer.known);
  } catch {
    line.refuse(words.notSent);
  }
}

async function post(address: string, body: FormData | URLSearchParams): Promise<UploadAnswer> {
  const response = await fetch(address, { method: "POST", body });
  if (!response.headers.get("Content-Type")?.startsWith("application/json")) {
    return { ok: false, message: bulkUploadWords().refusedByServer(response.status) };
  }
  return (await response.json()) as UploadAnswer;
}

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}

/** Asks for the results until all that was sent is checked. A page in the background does not ask. */
async function follow(address: string, show: (results: UploadResults) => void, isSent: () => boolean): Promise<void> {
  for (;;) {
    await pause();
    const sent = isSent();
    const results = await ask<UploadResults>(address).catch(() => null);
    if (results === null) continue;
    show(results);
    if (sent && results.photos.every((photo) => !photo.checking)) return;
  }
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  if (document.hidden) await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));
}

/** A sending begun earlier, on a page that was opened again. */
function followBatch(box: HTMLElement): void {
  const bar = box.querySelector("progress");
  const words = box.querySelector("[data-words]");
  void follow(
    box.dataset.results ?? "",
    ({ expected, photos }) => {
      const checked = photos.filter((photo) => !photo.checking).length;
      const all = Math.max(expected, photos.length);
      if (bar) [bar.max, bar.value] = [all, checked];
      if (words) words.textContent = bulkUploadWords().photosArrived(photos.length, all, checked);
      if (photos.length >= expected) box.querySelector("[data-missing]")?.remove();
      for (const photo of photos) {
        const state = document.querySelector(`[data-photo="${photo.id}"] [data-state]`);
        if (state) state.textContent = photo.label;
      }
    },
    () => true,
  );
}
