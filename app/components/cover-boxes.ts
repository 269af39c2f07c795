import { coverBoxesWords } from "#app/components/cover-boxes-words.ts";

/** Of the picture's width and height, counted in thousandths. */
const WHOLE = 1_000;
const STEP = 10;
/** A box smaller than this is a slip of the hand. */
const SMALLEST = 8;

interface Covered {
  element: HTMLButtonElement;
  place: (to: Box) => void;
  remove: () => void;
}

const MOVES: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Forms marked `data-enhance="cover"`: boxes can be drawn on the picture besides its grid, with a pointer, or with a button and the arrow keys. Each is sent as
 * a field "box". Without this script the grid does the same more coarsely.
 */
export function enhanceCovering(form: HTMLFormElement): void {
  const say = coverBoxesWords();
  const picture = form.querySelector<HTMLElement>(".cover-picture");
  if (!picture) return;
  for (const input of picture.querySelectorAll<HTMLInputElement>('input[name="box"]')) {
    const [left = 0, top = 0, width = 0, height = 0] = input.value.split(",").map(Number);
    input.remove();
    addBox(picture, { left, top, width, height });
  }
  const tools = document.createElement("div");
  tools.className = "cover-tools";
  const draw = toolButton(say.drawBoxes);
  draw.setAttribute("aria-pressed", "false");
  draw.addEventListener("click", () => {
    const drawing = picture.toggleAttribute("data-drawing");
    draw.setAttribute("aria-pressed", String(drawing));
  });
  const add = toolButton(say.addBox);
  add.addEventListener("click", () => addBox(picture, { left: 400, top: 450, width: 200, height: 100 }).element.focus());
  const how = document.createElement("p");
  how.className = "small soft";
  how.textContent = say.howBoxesMove;
  tools.append(draw, add, how);
  picture.before(tools);
  drawWithPointer(picture);
}

function toolButton(label: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary";
  button.textContent = label;
  return button;
}

function addBox(picture: HTMLElement, box: Box): Covered {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "cover-box";
  element.setAttribute("aria-label", coverBoxesWords().coveredPart);
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = "box";
  const remove = () => {
    element.remove();
    input.remove();
  };
  const place = (to: Box) => {
    Object.assign(box, within(to));
    Object.assign(element.style, {
      left: `${box.left / 10}%`,
      top: `${box.top / 10}%`,
      width: `${box.width / 10}%`,
      height: `${box.height / 10}%`,
    });
    input.value = `${box.left},${box.top},${box.width},${box.height}`;
  };
  element.addEventListener("keydown", (event) => {
    const { x, y } = MOVES[event.key] ?? { x: 0, y: 0 };
    if (event.key === "Delete" || event.key === "Backspace") remove();
    else if (x === 0 && y === 0) return;
    else if (event.shiftKey) place({ ...box, width: box.width + x, height: box.height + y });
    else place({ ...box, left: box.left + x, top: box.top + y });
    event.preventDefault();
  });
  element.addEventListener("dblclick", remove);
  place(box);
  picture.append(element, input);
  return { element, place, remove };
}

/** Kept within the picture, in whole thousandths. */
function within({ left, top, width, height }: Box): Box {
  const size = (value: number) => Math.round(Math.min(WHOLE, Math.max(SMALLEST, value)));
  const [w, h] = [size(width), size(height)];
  const edge = (value: number, length: number) => Math.round(Math.min(WHOLE - length, Math.max(0, value)));
  return { left: edge(left, w), top: edge(top, h), width: w, height: h };
}

function drawWithPointer(picture: HTMLElement): void {
  let drawn: (Covered & { x: number; y: number; box: Box }) | null = null;
  const at = (event: PointerEvent) => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const share = (distance: number, length: number) => Math.min(WHOLE, Math.max(0, (WHOLE * distance) / length));
    return { x: share(event.clientX - left, width), y: share(event.clientY - top, height) };
  };
  picture.addEventListener("pointerdown", (event) => {
    if (!picture.hasAttribute("data-drawing") || (event.target as HTMLElement).closest(".cover-box")) return;
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    const { x, y } = at(event);
    const box = { left: x, top: y, width: 0, height: 0 };
    drawn = { ...addBox(picture, { ...box }), x, y, box };
  });
  picture.addEventListener("pointermove", (event) => {
    if (!drawn) return;
    const to = at(event);
    drawn.box = {
      left: Math.min(drawn.x, to.x),
      top: Math.min(drawn.y, to.y),
      width: Math.abs(to.x - drawn.x),
      height: Math.abs(to.y - drawn.y),
    };
    drawn.place(drawn.box);
  });
  const end = () => {
    if (drawn && (drawn.box.width < SMALLEST || drawn.box.height < SMALLEST)) drawn.remove();
    drawn = null;
  };
  picture.addEventListener("pointerup", end);
  picture.addEventListener("pointercancel", end);
}
