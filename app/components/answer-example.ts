import { exampleWords } from "#app/components/example-words.ts";
import { partLine } from "#app/components/part-geometry.ts";
import { printPoints } from "#app/platform/printed.ts";
import { EXAMPLE_NUMBERS, EXAMPLE_STARS, type Example, exampleFacts } from "#app/trust/example-facts.ts";
import { PARTS, scoreClinic, type TrustScore } from "#app/trust/trust-score.ts";

/** Scores what stands in the calculator's form and writes the answer over the one that the server drew. */
export function answerExample(form: HTMLFormElement): void {
  const asOf = form.dataset.asOf ?? "";
  const answer = document.getElementById("example-answer");
  if (answer === null) return;
  const score = scoreClinic(exampleFacts(readExample(new FormData(form)), asOf), asOf);
  for (const [name, words] of Object.entries(exampleWords(score))) {
    const element = answer.querySelector(`[data-answer="${name}"]`);
    if (element && element.textContent !== words) element.textContent = words;
  }
  drawParts(answer, score);
}

function readExample(sent: FormData): Example {
  const numbers = Object.fromEntries(
    [...Object.keys(EXAMPLE_NUMBERS), ...Object.keys(EXAMPLE_STARS)].map((name) => [name, Number(sent.get(name))]),
  );
  return { ...numbers, stage: sent.get("stage"), decision: sent.get("decision") } as Example;
}

function drawParts(answer: HTMLElement, { partsInTenths }: TrustScore): void {
  let sum = 0;
  for (const [place, part] of PARTS.entries()) {
    const row = answer.querySelector(`[data-part="${part}"]`);
    const from = sum;
    sum += partsInTenths[part];
    const points = row?.querySelector(".number");
    if (points) points.textContent = printPoints(partsInTenths[part], place > 0);
    const drawn = row?.querySelector("svg");
    if (drawn) drawLine(drawn, from / 10, sum / 10);
  }
}

function drawLine(drawn: SVGSVGElement, from: number, to: number): void {
  const { dots, end } = partLine(from, to);
  drawn.querySelector(".part-dots")?.remove();
  const mark = drawn.querySelector(".part-end");
  for (const name of ["x1", "x2"]) mark?.setAttribute(name, end);
  if (dots === null) return;
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  for (const [name, value] of Object.entries({ class: "part-dots", ...dots, y1: 9, y2: 9 })) line.setAttribute(name, String(value));
  drawn.insertBefore(line, mark);
}
