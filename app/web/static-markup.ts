import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { Kept } from "#app/web/kept-drawing.ts";

/** Properties our components give to elements and HTML calls the same. One that is not here is refused, so nothing is left out in silence. */
const SAME = `alt cx cy d dateTime decoding dir fetchpriority fill focusable height href id lang loading pathLength r rel role scope sizes src srcSet stroke title viewBox width
  offset opacity patternUnits rx ry transform x x1 x2 y y1 y2 colSpan action autoComplete inputMode list max maxLength method min minLength name pattern placeholder step type value`;
/** Those that React gives another name. */
const RENAMED = {
  className: "class",
  htmlFor: "for",
  stopColor: "stop-color",
  stopOpacity: "stop-opacity",
  strokeWidth: "stroke-width",
  textAnchor: "text-anchor",
  tabIndex: "tabindex",
};
const ATTRIBUTES = new Map(
  [...SAME.split(/\s+/).map((name) => [name, name]), ...Object.entries(RENAMED)].map(([property, name]) => [
    property as string,
    ` ${name}="`,
  ]),
);

/** Properties that are there or not. */
const FLAGS = new Set(["disabled", "hidden", "open", "required", "reversed"]);
const VOID = new Set(["br", "hr", "img", "source", "wbr"]);
/** What React treats in a way of its own that is not done here. */
const NOT_HERE = new Set(["optgroup", "pre", "script", "style", "textarea"]);

type Properties = Record<string, unknown>;

/** Characters after which a piece is full: a page of 100,000 in one string is copied thrice before it is sent, and each copy is fresh memory. */
const FULL = 8_192;

/** What was written, in pieces; none ends within a tag. */
interface Written {
  pieces: string[];
  html: string;
}

/**
 * The HTML of elements and pure components, byte for byte what React's renderToStaticMarkup makes of them, in less time: there is
 * no context, no hook, no boundary and no stream to keep account of. Throws for anything but elements, components, fragments, arrays and text, and for
 * a property it does not know.
 */
export const staticMarkup = (node: ReactNode): string => staticPieces(node).join("");

/** The same in pieces that follow one another, none of which ends within a tag. */
export function staticPieces(node: ReactNode): string[] {
  const out: Written = { pieces: [], html: "" };
  write(out, node, undefined);
  out.pieces.push(out.html);
  return out.pieces;
}

/** `chosen` is the value of the select around it. */
function write(out: Written, node: ReactNode, chosen: unknown): void {
  if (typeof node === "string") out.html += escapeHtml(node);
  else if (typeof node === "number") out.html += node;
  else if (node === null || node === undefined || typeof node === "boolean") return;
  else if (Array.isArray(node)) for (const one of node) write(out, one, chosen);
  else if (!isValidElement<Properties>(node)) throw new TypeError("Only elements, arrays and text have static markup");
  else {
    const { type, props } = node;
    if (typeof type === "string") writeElement(out, type, props, chosen);
    else if (type === (Fragment as unknown)) write(out, props.children as ReactNode, chosen);
    else if (type === (Kept as unknown)) out.html += keptMarkup(props.of as ReactElement);
    else if (typeof type !== "function") throw new TypeError("Only elements, fragments and pure components have static markup");
    else write(out, (type as (props: Properties) => ReactNode)(props), chosen);
  }
}

const kept = new WeakMap<ReactElement, string>();

function keptMarkup(element: ReactElement): string {
  let html = kept.get(element);
  if (html === undefined) {
    html = staticMarkup(element);
    kept.set(element, html);
  }
  return html;
}

function writeElement(out: Written, tag: string, props: Properties, chosen: unknown): void {
  if (NOT_HERE.has(tag)) throw new TypeError(`<${tag}> is rendered by React`);
  if (out.html.length > FULL) {
    out.pieces.push(out.html);
    out.html = "";
  }
  if (tag === "input") writeInput(out, props);
  else if (tag === "select") writeSelect(out, props);
  else if (VOID.has(tag)) out.html += `<${tag}${attributesMarkup(tag, props)}/>`;
  else {
    const selected = tag === "option" && chosen !== undefined && chosen !== null && String(chosen) === optionValue(props);
    out.html += `<${tag}${attributesMarkup(tag, props)}${selected ? ' selected=""' : ""}>`;
    write(out, props.children as ReactNode, chosen);
    out.html += `</${tag}>`;
  }
}

/** What a field holds at first comes last, as React has it. */
function writeInput(out: Written, { checked, defaultChecked, value, defaultValue, ...props }: Properties): void {
  const ticked = (checked ?? defaultChecked) ? ' checked=""' : "";
  const held = value ?? defaultValue;
  const end = held === undefined || held === null ? "" : attributeMarkup("input", "value", held);
  out.html += `<input${attributesMarkup("input", props)}${ticked}${end}/>`;
}

function writeSelect(out: Written, { value, defaultValue, ...props }: Properties): void {
  if (props.multiple !== undefined) throw new TypeError("A select of several values is rendered by React");
  out.html += `<select${attributesMarkup("select", props)}>`;
  write(out, props.children as ReactNode, value ?? defaultValue);
  out.html += "</select>";
}

/** Without a value of its own an option stands for its text. */
function optionValue({ value, children }: Properties): string {
  if (value !== undefined && value !== null) return String(value);
  if (typeof children !== "string") throw new TypeError("An option without a value is one text");
  return children;
}

function attributesMarkup(tag: string, props: Properties): string {
  let html = "";
  for (const name in props) {
    const value = props[name];
    if (name !== "children" && value !== undefined && value !== null) html += attributeMarkup(tag, name, value);
  }
  return html;
}

function attributeMarkup(tag: string, name: string, value: unknown): string {
  const start = ATTRIBUTES.get(name);
  if (start !== undefined && typeof value === "string") return `${start}${escapeHtml(value)}"`;
  if (start !== undefined && typeof value === "number") return `${start}${value}"`;
  if (/^(?:aria|data)-[a-z-]+$/.test(name) && /^(?:string|number|boolean)$/.test(typeof value)) {
    return ` ${name}="${escapeHtml(String(value))}"`;
  }
  if (FLAGS.has(name) && typeof value === "boolean") return value ? ` ${name}=""` : "";
  throw new TypeError(`<${tag}> has a property without static markup: ${name}`);
}

const SPECIAL = /["&'<>]/;
const ESCAPES: Record<string, string> = { '"': "&quot;", "&": "&amp;", "'": "&#x27;", "<": "&lt;", ">": "&gt;" };

function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["&'<>]/g, (character) => ESCAPES[character] ?? "") : text;
}
