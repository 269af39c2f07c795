import { lookWords } from "#app/components/look-words.ts";
import { drawCloseUp } from "#app/guide/close-up.ts";
import { drawHead } from "#app/guide/head-drawing.ts";
import { GOOD, LOOK_FIELDS, type Look, lookUrl } from "#app/guide/look.ts";

/**
 * Draws anew what the form says as its sliders move, by the same code as the server, and keeps the address of it. Nothing is drawn before something is
 * changed. Without this script a button asks the server.
 */
export function enhanceLook(form: HTMLFormElement): void {
  const drawings = document.querySelector<HTMLElement>('[data-look="yours"]');
  if (drawings === null) return;
  const compared = document.querySelector<HTMLElement>('[data-look="good"]');
  let { skin } = readLook(form);
  const button = form.querySelector("button");
  if (button) button.hidden = true;
  let waiting = false;
  const redraw = (): void => {
    waiting = false;
    const look = readLook(form);
    draw(drawings, look);
    // Its own dots never change, and its skin is that of what is beside it.
    if (compared && look.skin !== skin) draw(compared, { ...GOOD, skin: look.skin });
    skin = look.skin;
    printValues(form, look);
    history.replaceState(null, "", lookUrl(look));
  };
  form.addEventListener("input", () => {
    if (!waiting) requestAnimationFrame(redraw);
    waiting = true;
  });
}

function readLook(form: HTMLFormElement): Look {
  const sent = new FormData(form);
  const read = (field: keyof Look) => {
    const value = String(sent.get(field) ?? GOOD[field]);
    return typeof GOOD[field] === "number" ? Number(value) : value;
  };
  return Object.fromEntries(LOOK_FIELDS.map((field) => [field, read(field)])) as unknown as Look;
}

function draw(drawings: HTMLElement, look: Look): void {
  for (const [name, attributes] of Object.entries({ ...drawCloseUp(look), ...drawHead(look) })) {
    for (const element of drawings.querySelectorAll(`[data-draw="${name}"]`)) {
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(kebab(attribute), String(value));
    }
  }
}

/** "strokeWidth" as it is written in SVG. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function printValues(form: HTMLFormElement, look: Look): void {
  for (const [name, words] of Object.entries(lookWords(look))) {
    const output = form.querySelector(`output[for="${name}"]`);
    if (output) output.textContent = words;
    form.querySelector(`#${name}`)?.setAttribute("aria-valuetext", words);
  }
}
