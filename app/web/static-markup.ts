import { Fragment, isValidElement, type ReactNode } from "react";

/** Properties our components give to elements, and what React calls them in HTML. One that is not here is refused, so nothing is left out in silence. */
const ATTRIBUTES = new Map(
  [
    ...[
      "alt",
      "cx",
      "cy",
      "d",
      "dateTime",
      "decoding",
      "dir",
      "fill",
      "focusable",
      "height",
      "href",
      "id",
      "lang",
      "loading",
      "pathLength",
      "r",
    ],
    ...[
      "rel",
      "role",
      "scope",
      "sizes",
      "src",
      "srcSet",
      "stroke",
      "title",
      "viewBox",
      "width",
      "x",
      "x1",
      "x2",
      "y",
      "y1",
      "y2",
      "colSpan",
    ],
  ]
    .map((name) => [name, name])
    .concat([
      ["className", "class"],
      ["strokeWidth", "stroke-width"],
      ["textAnchor", "text-anchor"],
      ["tabIndex", "tabindex"],
    ])
    .map(([property, name]) => [property as string, ` ${name}="`]),
);

/** Properties that are there or not. */
const FLAGS = new Set(["open", "hidden", "reversed"]);
const VOID = new Set(["br", "hr", "img", "wbr"]);
/** What React treats in a way of its own: forms keep their state, and some text is not escaped like other text. */
const NOT_HERE = new Set(["input", "option", "pre", "script", "select", "style", "textarea"]);

/**
 * The HTML of elements and pure components, byte for byte what React's renderToStaticMarkup makes of them, in less time: there is
 * no context, no hook, no boundary and no stream to keep account of. Throws for anything but elements, components, fragments, arrays and text, and for
 * a property it does not know.
 */
export function staticMarkup(node: ReactNode): string {
  if (typeof node === "string") return escapeHtml(node);
  if (typeof node === "number") return String(node);
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (Array.isArray(node)) {
    let html = "";
    for (const one of node) html += staticMarkup(one);
    return html;
  }
  if (!isValidElement<Record<string, unknown>>(node)) throw new TypeError("Only elements, arrays and text have static markup");
  const { type, props } = node;
  if (typeof type === "string") return elementMarkup(type, props);
  if (type === (Fragment as unknown)) return staticMarkup(props.children as ReactNode);
  if (typeof type !== "function") throw new TypeError("Only elements, fragments and pure components have static markup");
  return staticMarkup((type as (props: Record<string, unknown>) => ReactNode)(props));
}

function elementMarkup(tag: string, props: Record<string, unknown>): string {
  if (NOT_HERE.has(tag)) throw new TypeError(`<${tag}> is rendered by React`);
  let html = `<${tag}`;
  for (const name in props) {
    const value = props[name];
    if (name !== "children" && value !== undefined && value !== null) html += attributeMarkup(tag, name, value);
  }
  return VOID.has(tag) ? `${html}/>` : `${html}>${staticMarkup(props.children as ReactNode)}</${tag}>`;
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
