import { DOMParser } from "@xmldom/xmldom";
import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

/** What a page is made of besides its words: each element with the names of its attributes, in order, as a browser reads it. */
export function skeletonOf(html: string): string[] {
  const errors: string[] = [];
  const lines: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => void errors.push(code) });
  const walk = (node: Node, depth: number) => {
    if ("tagName" in node) lines.push(`${" ".repeat(depth)}${node.tagName} ${node.attrs.map(({ name }) => name).join(" ")}`);
    else if (node.nodeName === "#comment") lines.push(`${" ".repeat(depth)}comment`);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child, depth + 1);
    if ("content" in node) walk(node.content, depth + 1);
  };
  walk(document, 0);
  return [...errors, ...lines];
}

/** Attributes that run something, and addresses that a click or a load would run. */
export function runningAttributes(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Node) => {
    if ("attrs" in node)
      for (const { name, value } of node.attrs) {
        const runs = /^on/i.test(name) || name === "srcdoc";
        const leads =
          /^(?:href|src|action|formaction|data|xlink:href)$/i.test(name) &&
          !/^(?:https?:|mailto:|tel:|data:image\/|\/(?!\/)|#|\?|$)/.test(value);
        if (runs || leads) found.push(`${"tagName" in node ? node.tagName : ""} ${name}=${value.slice(0, 60)}`);
      }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

/** The scripts of a page with their texts, each read to where a browser ends it. */
export function scriptsOf(html: string): { type: string; attributes: Record<string, string>; text: string }[] {
  const found: { type: string; attributes: Record<string, string>; text: string }[] = [];
  const walk = (node: Node) => {
    if ("tagName" in node && node.tagName === "script") {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({
        type: attributes.type ?? "",
        attributes,
        text: node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""),
      });
    }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

/** The attributes of each element of that name, in order. */
export function elementsOf(html: string, tag: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const walk = (node: Node) => {
    if ("tagName" in node && node.tagName === tag) found.push(Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])));
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

/** The elements of a drawing or a feed, in order. Throws where it is not well formed. */
export function xmlSkeleton(xml: string): string[] {
  const document = new DOMParser({
    onError(level, message) {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, "text/xml");
  return Array.from(document.getElementsByTagName("*"), (element) => element.tagName);
}
