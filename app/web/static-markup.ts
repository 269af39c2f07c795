import { Fragment, isValidElement, type ReactNode } from "react";

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

/**
 * The HTML of elements and pure components, byte for byte what React's renderToStaticMarkup makes of them, in less time: there is
 * no context, no hook, no boundary and no stream to keep account of. Throws for anything but elements, components, fragments, arrays and text, and for
 * a property it does not know. `chosen` is the value of the select around it.
 */
export function staticMarkup(node: ReactNode, chosen?: unknown): string {
  if (typeof node === "string") return escapeHtml(node);
  if (typeof node === "number") return String(node);
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (Array.isArray(node)) {
    let html = "";
    for (const one of node) html += staticMarkup(one, chosen);
    return html;
  }
  if (!isValidElement<Properties>(node)) throw new TypeError("Only elements, arrays and text have static markup");
  const { type, props } = node;
  if (typeof type === "string") return elementMarkup(type, props, chosen);
  if (type === (Fragment as unknown)) return staticMarkup(props.children as ReactNode, chosen);
  if (typeof type !== "function") throw new TypeError("Only elements, fragments and pure components have static markup");
  return staticMarkup((type as (props: Properties) => ReactNode)(props), chosen);
}

function elementMarkup(tag: string, props: Properties, chosen: unknown): string {
  if (NOT_HERE.has(tag)) throw new TypeError(`<${tag}> is rendered by React`);
  if (tag === "input") return inputMarkup(props);
  if (tag === "select") return selectMarkup(props);
  const start = `<${tag}${attributesMarkup(tag, props)}`;
  if (VOID.has(tag)) return `${start}/>`;
  const selected =
    tag === "option" && chosen !== undefined && chosen !== null && String(chosen) === optionValue(props) ? ' selected=""' : "";
  return `${start}${selected}>${staticMarkup(props.children as ReactNode, chosen)}</${tag}>`;
}

/** What a field holds at first comes last, as React has it. */
function inputMarkup({ checked, defaultChecked, value, defaultValue, ...props }: Properties): string {
  const ticked = (checked ?? defaultChecked) ? ' checked=""' : "";
  const held = value ?? defaultValue;
  const start = `<input${attributesMarkup("input", props)}${ticked}`;
  return held === undefined || held === null ? `${start}/>` : `${start}${attributeMarkup("input", "value", held)}/>`;
}

function selectMarkup({ value, defaultValue, ...props }: Properties): string {
  if (props.multiple !== undefined) throw new TypeError("A select of several values is rendered by React");
  return `<select${attributesMarkup("select", props)}>${staticMarkup(props.children as ReactNode, value ?? defaultValue)}</select>`;
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
