import { recomputeHereWords } from "#app/components/recompute-here-words.ts";
/**
 * Boxes marked `data-enhance="recompute"`: their button computes the score again from its published inputs. The score's own code comes only when the button
 * is pressed. Without this script the box tells how to do it on a command line.
 */
export function enhanceRecomputing(root: ParentNode): void {
  const say = recomputeHereWords();
  for (const box of root.querySelectorAll<HTMLElement>('[data-enhance="recompute"]')) {
    const [button, answer] = [box.querySelector("button"), box.querySelector<HTMLElement>('[role="status"]')];
    if (!button || !answer) continue;
    button.addEventListener("click", async () => {
      button.disabled = true;
      answer.textContent = say.fetchingTheInputs;
      try {
        const { showRecomputed } = await import("#app/components/show-recomputed.ts");
        await showRecomputed(answer, box.dataset.inputs ?? "");
      } catch {
        answer.textContent = say.notFetched;
      }
      button.disabled = false;
    });
  }
}
