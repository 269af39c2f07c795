import { sumDocument, sumWords } from "#app/clinics/document-sum.ts";
import type { FieldAnswer, FieldRefusal, FieldVerdict } from "#app/clinics/document-verdict.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { listenToPageKeys } from "#app/components/page-keys.ts";

/** Keys of the evidence desk, and what the answers so far would make of the document, by the rules that settle it. */
export function enhanceDocumentDesk(root: HTMLElement): void {
  listenToPageKeys(root, (key) => pressed(root, key));
  const form = root.querySelector<HTMLFormElement>('[data-part="answers"]');
  if (form === null) return;
  const tell = () => tellSum(form);
  form.addEventListener("input", tell);
  // A page shown again by the Back button keeps its answers.
  tell();
}

const fieldsOf = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>("[data-field]")];
const verdictIn = (field: HTMLElement, verdict: FieldVerdict) =>
  field.querySelector<HTMLInputElement>(`input[type="radio"][value="${verdict}"]`);
const chosenIn = (field: HTMLElement) => field.querySelector<HTMLInputElement>('input[type="radio"]:checked');

/** The value in focus; else the first without an answer. */
function currentField(root: HTMLElement): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>("[data-field]");
  return focused ?? fieldsOf(root).find((field) => chosenIn(field) === null);
}

function focusField(field: HTMLElement | undefined): void {
  if (field) (chosenIn(field) ?? field.querySelector<HTMLInputElement>('input[type="radio"]'))?.focus();
}

function pressed(root: HTMLElement, key: string): boolean {
  const fields = fieldsOf(root);
  const here = currentField(root);
  const at = here === undefined ? -1 : fields.indexOf(here);
  const inFocus = document.activeElement?.closest("[data-field]") !== null;
  if (key === "j") focusField(inFocus ? fields[Math.min(at + 1, fields.length - 1)] : here);
  else if (key === "k") focusField(fields[Math.max(at - 1, 0)]);
  else if (key === "a") answerAndGoOn(root, here);
  else if (key === "l") choose(here, "accepted_in_part");
  else if (key === "x") choose(here, "refused");
  else if (key === "A") acceptRest(root);
  else if (/^[1-9]$/.test(key)) root.querySelectorAll<HTMLInputElement>('input[name="method"]')[Number(key) - 1]?.click();
  else if (key === "s") saveButton(root)?.focus();
  else if (key === "p") root.querySelector<HTMLButtonElement>('button[value="preview"]')?.click();
  else if (key === "q") openAsk(root);
  else return moveDocument(root, key);
  return true;
}

const saveButton = (root: HTMLElement) => root.querySelector<HTMLButtonElement>('[data-part="answers"] button:not([name])');

function answerAndGoOn(root: HTMLElement, here: HTMLElement | undefined): void {
  if (here === undefined) return;
  verdictIn(here, "accepted")?.click();
  const next = fieldsOf(root).find((field) => chosenIn(field) === null);
  if (next) focusField(next);
  else root.querySelector<HTMLInputElement>('input[name="method"]:checked, input[name="method"]')?.focus();
}

/** What is asked of this answer is what one goes on with. */
function choose(here: HTMLElement | undefined, verdict: FieldVerdict): void {
  const input = here && verdictIn(here, verdict);
  if (!here || !input) return;
  input.click();
  input.focus();
  const part = verdict === "refused" ? ".field-answer-reason select" : ".field-answer-found input";
  here.querySelector<HTMLElement>(part)?.focus();
}

function acceptRest(root: HTMLElement): void {
  for (const field of fieldsOf(root)) if (chosenIn(field) === null) verdictIn(field, "accepted")?.click();
  root.querySelector<HTMLInputElement>('input[name="method"]:checked, input[name="method"]')?.focus();
}

function openAsk(root: HTMLElement): void {
  const ask = root.querySelector<HTMLDetailsElement>('[data-part="ask"]');
  if (ask === null) return;
  ask.open = true;
  ask.querySelector<HTMLInputElement>("input:not([type=hidden])")?.focus();
}

/** Size, turn and page are choices of the page itself: a key presses the one beside. */
function moveDocument(root: HTMLElement, key: string): boolean {
  const steps: Record<string, readonly [name: string, step: number, around: boolean]> = {
    "+": ["zoom", 1, false],
    "=": ["zoom", 1, false],
    "-": ["zoom", -1, false],
    r: ["turn", 1, true],
    "[": ["sheet", -1, false],
    "]": ["sheet", 1, false],
  };
  if (key === "d") {
    root.querySelector<HTMLElement>(".doc-sheet:has(:checked) .doc-stage")?.focus();
    return true;
  }
  const move = steps[key];
  if (move === undefined) return false;
  const [name, step, around] = move;
  const choices = [...root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const to = choices.findIndex((choice) => choice.checked) + step;
  const next = around ? choices[(to + choices.length) % choices.length] : choices[to];
  if (next) next.checked = true;
  return true;
}

function tellSum(form: HTMLFormElement): void {
  const stated = new Map<string, string>();
  const answers: Record<string, FieldAnswer> = {};
  for (const field of fieldsOf(form)) {
    const name = field.dataset.field ?? "";
    stated.set(name, field.dataset.claimed ?? "");
    const verdict = chosenIn(field)?.value as FieldVerdict | undefined;
    if (verdict === undefined) continue;
    const text = (part: string) => field.querySelector<HTMLInputElement | HTMLSelectElement>(part)?.value.trim() ?? "";
    const reason = (text(".field-answer-reason select") || null) as FieldRefusal | null;
    answers[name] = { verdict, found: text(".field-answer-found input"), reason: verdict === "refused" ? reason : null };
  }
  form.querySelector('[data-part="sum"]')?.replaceChildren(sumWords(sumDocument(form.dataset.kind as EvidenceKind, stated, answers)));
}
