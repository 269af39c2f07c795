import { bulkUploadWords } from "#app/components/bulk-upload-words.ts";
import type { UploadResults } from "#app/provenance/upload-results.ts";

/** One file of a sending, and its line in the list. */
export interface FileLine {
  readonly file: File;
  /** Null until it is here. */
  photoId: string | null;
  refused: boolean;
  /** Nothing more happens to it. */
  settled: boolean;
  /** `done`: it is settled. */
  show(words: string, done?: boolean): void;
  refuse(words: string): void;
}

/** What a sending shows while it runs: one bar for all files, their counts, and a line for each. */
export interface Sending {
  readonly lines: FileLine[];
  /** True once every file was sent or refused. */
  readonly sent: boolean;
  update(): void;
  showResults(results: UploadResults): void;
  /** `href`: where the photos of this sending are. */
  finish(href: string | null): void;
  /** Something about the sending as a whole. */
  say(words: string): void;
}

export function showSending(form: HTMLElement, files: readonly File[]): Sending {
  const words = bulkUploadWords();
  form.querySelector(".sending")?.remove();
  const box = element("div", "sending stack-tight");
  const bar = element("progress");
  bar.max = files.length;
  bar.value = 0;
  bar.setAttribute("aria-label", words.wholeSending);
  const counts = element("p", "figures");
  // Read out when it changes, which it does twice: at the end of the sending, and when all is checked.
  const news = element("p");
  news.setAttribute("role", "status");
  const list = element("ul", "upload-list");
  list.setAttribute("aria-label", words.filesLabel);
  // It scrolls within itself, so the keyboard has to reach it.
  list.tabIndex = 0;
  box.append(bar, counts, news, list);
  form.append(box);
  const lines = files.map((file) => addLine(list, file));
  let finished = false;
  let checked = 0;

  const update = () => {
    const refused = lines.filter((line) => line.refused).length;
    const here = lines.filter((line) => line.settled || line.photoId !== null).length;
    bar.value = here + refused;
    counts.textContent = words.sentSoFar({
      here,
      lines: lines.length,
      checked: checked + lines.filter((line) => line.settled).length,
      refused,
    });
  };
  update();
  return {
    lines,
    get sent() {
      return finished;
    },
    update,
    showResults({ photos }) {
      const results = new Map(photos.map((photo) => [photo.id, photo]));
      checked = photos.filter((photo) => !photo.checking && lines.some((line) => line.photoId === photo.id && !line.settled)).length;
      for (const line of lines) {
        const result = line.photoId === null || line.settled ? undefined : results.get(line.photoId);
        if (result) line.show(result.note === null ? result.label : `${result.label}. ${result.note}`);
      }
      update();
      if (finished && photos.every((photo) => !photo.checking)) news.textContent = words.allChecked;
    },
    finish(href) {
      finished = true;
      update();
      news.textContent = words.allSent;
      if (href === null) {
        news.textContent = words.allHereAlready;
        return;
      }
      const link = element("a");
      link.href = href;
      link.textContent = words.seePhotos;
      const line = element("p");
      line.append(link);
      news.after(line);
    },
    say(words) {
      news.textContent = words;
    },
  };
}

function addLine(list: HTMLElement, file: File): FileLine {
  const item = element("li");
  const name = element("span");
  name.textContent = file.name;
  const state = element("span", "upload-state");
  state.textContent = bulkUploadWords().waiting;
  item.append(name, state);
  list.append(item);
  return {
    file,
    photoId: null,
    refused: false,
    settled: false,
    show(words, done = false) {
      this.settled ||= done;
      state.textContent = words;
    },
    refuse(words) {
      this.refused = true;
      state.classList.add("upload-failed");
      state.textContent = words;
    },
  };
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  return made;
}
