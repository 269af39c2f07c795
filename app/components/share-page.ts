import { sharePageWords } from "#app/components/share-page-words.ts";
/** Lines marked `data-enhance="share"` get what only a script can do: print the page, and hand its address on. Without it they say how to do both. */
export function enhanceSharing(root: ParentNode): void {
  const say = sharePageWords();
  for (const line of root.querySelectorAll<HTMLElement>('[data-enhance="share"]')) {
    line.append(button(say.print, () => void printWhole()));
    const shares = typeof navigator.share === "function";
    const sharing = button(shares ? say.share : say.copyAddress, async () => {
      const done = await handOn(shares);
      if (!shares) sharing.textContent = done ? say.addressCopied : say.notCopied;
    });
    line.append(sharing);
  }
}

/** What is below the window has not been fetched yet, and paper cannot be scrolled. */
async function printWhole(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')];
  for (const picture of pictures) picture.loading = "eager";
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  window.print();
}

/** False: nothing was handed on, or its reader thought better of it. */
async function handOn(shares: boolean): Promise<boolean> {
  try {
    if (shares) await navigator.share({ title: document.title, url: location.href });
    else await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = words;
  made.addEventListener("click", press);
  return made;
}
