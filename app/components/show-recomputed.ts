import { showRecomputedWords } from "#app/components/show-recomputed-words.ts";
import { printDecimal } from "#app/platform/printed.ts";
import { type PublishedScore, type Recomputed, recomputeScore } from "#app/trust/recompute-score.ts";

/** Fetches a score's published inputs, computes it again here and puts what came out beside what is published into `answer`. Throws where they cannot be fetched. */
export async function showRecomputed(answer: HTMLElement, address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The inputs answered ${response.status}`);
  const published = (await response.json()) as PublishedScore;
  const startedAt = performance.now();
  const recomputed = await recomputeScore(published);
  answer.replaceChildren(...told(published, recomputed, performance.now() - startedAt));
}

function told(published: PublishedScore, { score, digest, differences }: Recomputed, ms: number): HTMLElement[] {
  const say = showRecomputedWords();
  const reviews = published.facts.reviews.length;
  const summary = line(
    differences.length === 0
      ? say.sameScore(reviews, Math.max(1, Math.round(ms)))
      : say.notTheSame(differences.map(({ field }) => field).join(", ")),
  );
  summary.className = differences.length === 0 ? "recompute-same" : "recompute-other";
  const differs = (field: string) =>
    differences.some((difference) => difference.field === field || difference.field.startsWith(`${field}.`));
  const rows: [name: string, published: string, here: string, field: string][] = [
    [say.score, printDecimal(published.result.score, 6), printDecimal(score.score, 6), "result.score"],
    [say.lowEnd, printDecimal(published.result.low, 6), printDecimal(score.low, 6), "result.low"],
    [say.highEnd, printDecimal(published.result.high, 6), printDecimal(score.high, 6), "result.high"],
    [say.bandOrState, published.result.band, score.band, "result.band"],
    [say.sumOfParts, sumOf(published.result.parts), sumOf(score.parts), "result.parts"],
    [say.inputsFingerprint, published.inputsDigest, digest ?? say.needsHttps, "inputsDigest"],
    [say.constantsFingerprint, published.constantsHash, score.constantsHash, "constantsHash"],
  ];
  const match = (field: string) =>
    field === "inputsDigest" && digest === null ? say.notComputed : differs(field) ? say.differs : say.same;
  return [summary, table(rows.map(([name, there, here, field]) => [name, there, here, match(field)]))];
}

const sumOf = (parts: Readonly<Record<string, number>>) =>
  printDecimal(
    Object.values(parts).reduce((sum, points) => sum + points, 0),
    6,
  );

function line(text: string): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

function table(rows: readonly (readonly string[])[]): HTMLElement {
  const say = showRecomputedWords();
  const frame = document.createElement("section");
  frame.className = "table-scroll";
  frame.tabIndex = 0;
  frame.setAttribute("aria-label", say.tableLabel);
  const made = document.createElement("table");
  made.className = "table recompute-table";
  addRow(made.createTHead(), [say.value, say.published, say.computedHere, say.match], () => "col");
  const body = made.createTBody();
  for (const row of rows) addRow(body, row, (place) => (place === 0 ? "row" : null));
  frame.append(made);
  return frame;
}

function addRow(to: HTMLTableSectionElement, texts: readonly string[], scopeAt: (place: number) => string | null): void {
  const row = to.insertRow();
  texts.forEach((text, place) => {
    const scope = scopeAt(place);
    const cell = document.createElement(scope === null ? "td" : "th");
    if (scope !== null) cell.setAttribute("scope", scope);
    cell.textContent = text;
    row.append(cell);
  });
}
