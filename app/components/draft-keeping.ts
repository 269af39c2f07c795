import { draftKeepingWords } from "#app/components/draft-keeping-words.ts";
import { printClock } from "#app/platform/printed.ts";
import { SENDING_FIELD } from "#app/web/sending-field.ts";

const QUIET_MS = 2_000;

/**
 * Forms marked `data-enhance="draft"` are kept as a draft two seconds after the last key and when the page is left, by the same request as their own
 * button makes. Without this script the button does it.
 */
export function enhanceDrafts(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-enhance="draft"]')) {
    const state = form.querySelector<HTMLElement>("[data-draft-state]");
    let waiting = 0;
    const keep = async () => {
      clearTimeout(waiting);
      waiting = 0;
      const words = await keepDraft(form);
      if (state) state.textContent = words;
    };
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => void keep(), QUIET_MS);
    });
    form.addEventListener("submit", () => {
      clearTimeout(waiting);
      waiting = 0;
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && waiting !== 0) void keep();
    });
  }
}

async function keepDraft(form: HTMLFormElement): Promise<string> {
  const say = draftKeepingWords();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  // The form itself is still to be sent.
  body.delete(SENDING_FIELD);
  body.set("intent", "draft");
  // The answer to a kept draft leads to the page with it, which nobody needs here: that it does so is the news.
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => null);
  return answer?.type === "opaqueredirect" ? say.draftKept(printClock(new Date())) : say.notKept;
}
