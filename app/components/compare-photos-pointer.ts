import type { Desk } from "#app/components/compare-photos.ts";
import { movedBy, sliderMix } from "#app/moderation/photo-desk.ts";

/** Dragging moves what is seen, on both sides in step; in the slider it moves the line. */
export function followPointer(desk: Desk): void {
  desk.stage.addEventListener("pointerdown", (event) => {
    const svg = (event.target as Element).closest("svg");
    if (!svg || event.button !== 0) return;
    const start = desk.view();
    if (start.mode !== "slider" && start.zoom === 1) return;
    event.preventDefault();
    desk.stage.focus({ preventScroll: true });
    const drawn = svg.getBoundingClientRect();
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const right = (clientX - event.clientX) / drawn.width;
      const down = (clientY - event.clientY) / drawn.height;
      desk.show(
        start.mode === "slider" ? { ...desk.view(), mix: sliderMix((clientX - drawn.left) / drawn.width) } : movedBy(start, -right, -down),
      );
    };
    const end = () => {
      svg.removeEventListener("pointermove", follow);
      svg.removeEventListener("pointerup", end);
      svg.removeEventListener("pointercancel", end);
    };
    svg.setPointerCapture(event.pointerId);
    svg.addEventListener("pointermove", follow);
    svg.addEventListener("pointerup", end);
    svg.addEventListener("pointercancel", end);
    if (start.mode === "slider") follow(event);
  });
}
