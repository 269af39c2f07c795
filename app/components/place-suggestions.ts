import { placeSuggestionsWords } from "#app/components/place-suggestions-words.ts";

/** Milliseconds without a key before anything is asked. */
const QUIET_MS = 120;
const FEWEST_LETTERS = 2;
/** A hundredth of a degree, about a kilometre: nobody's street leaves the browser. */
const COARSE = 100;

/** Why a browser did not say where somebody is (GeolocationPositionError.code). */
const unknown = (): Record<number, string> => {
  const words = placeSuggestionsWords();
  return {
    1: words.refused,
    2: words.unavailable,
    3: words.tookTooLong,
  };
};

/** The box for a town proposes names while one types, and offers to be filled by where somebody is. */
export function enhancePlaces(input: HTMLInputElement): void {
  // Whoever types a town is done with the part of the map that was asked for.
  input.addEventListener("input", () => leaveArea(input.form));
  proposeNames(input);
  offerPosition(input);
}

function proposeNames(input: HTMLInputElement): void {
  const { list } = input;
  if (list === null) return;
  let waiting = 0;
  let asked = "";
  const propose = async (begins: string) => {
    const answer = await fetch(`/places.json?${new URLSearchParams({ begins })}`).catch(() => null);
    if (!answer?.ok || begins !== asked) return;
    const places = (await answer.json()) as { value: string; label: string }[];
    list.replaceChildren(...places.map(({ value, label }) => new Option(label, value)));
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    const begins = input.value.trim().toLowerCase();
    if ([...begins].length < FEWEST_LETTERS || begins === asked) return;
    waiting = window.setTimeout(() => {
      asked = begins;
      void propose(begins);
    }, QUIET_MS);
  });
}

/** The browser is asked only once the button was pressed, and asks the person itself. */
function offerPosition(input: HTMLInputElement): void {
  const words = placeSuggestionsWords();
  const field = input.closest(".field");
  const button = field?.querySelector<HTMLButtonElement>('[data-part="near"]');
  const state = field?.querySelector<HTMLElement>('[data-part="near-state"]');
  const { form } = input;
  if (!button || !state || form === null || !("geolocation" in navigator)) return;
  const say = (words: string) => {
    state.hidden = false;
    state.textContent = words;
  };
  button.disabled = false;
  button.addEventListener("click", () => {
    say(words.asksFirst);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const rough = (degrees: number) => Math.round(degrees * COARSE) / COARSE;
        const near = form.querySelector<HTMLInputElement>('input[name="near"]') ?? document.createElement("input");
        Object.assign(near, { type: "hidden", name: "near", value: `${rough(coords.latitude)},${rough(coords.longitude)}` });
        leaveArea(form);
        (form.querySelector('[data-part="where"]') ?? form).append(near);
        input.value = "";
        form.requestSubmit();
      },
      ({ code }) => say(unknown()[code] ?? words.notKnown),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  });
}

function leaveArea(form: HTMLFormElement | null): void {
  const area = form?.elements.namedItem("area");
  if (area instanceof HTMLInputElement) area.checked = false;
}
