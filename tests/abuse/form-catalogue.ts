import { pathToFileURL } from "node:url";
import { matchPath } from "@remix-run/react";
import type { Asker } from "#tests/security/matrix-world.ts";

/** A field as a page shows it: what a person who changes nothing would send, and what else the page offers. */
export interface FoundField {
  name: string;
  type: string;
  /** Null: sent only by somebody who chooses it. */
  value: string | null;
  offered: string[];
}

/** A form found on a page, or, for an action no page has a form of, the fields of none. */
export interface FoundForm {
  /** The route and the names of its fields: the same in another world. */
  name: string;
  route: string;
  as: Asker;
  /** Path and query. */
  action: string;
  multipart: boolean;
  fields: FoundField[];
}

/** Every route of the built site by its whole path. */
export interface BuiltRoute {
  path: string;
  hasAction: boolean;
  hasPage: boolean;
}

interface BuildModule {
  routes: Record<string, { path?: string; parentId?: string; module: { action?: unknown; loader?: unknown; default?: unknown } }>;
}

/** Read from the build itself, so that an action nobody thought of is found too. */
export async function builtRoutes(folder: string): Promise<BuiltRoute[]> {
  const { routes } = (await import(pathToFileURL(`${folder}/build/server/index.js`).href)) as BuildModule;
  const pathOf = (id: string): string => {
    const route = routes[id];
    if (route === undefined || id === "root") return "";
    const parent = pathOf(route.parentId ?? "root");
    return route.path === undefined ? parent : `${parent}/${route.path}`;
  };
  return Object.entries(routes)
    .filter(([id]) => id !== "root")
    .map(([id, { module }]) => ({
      path: pathOf(id) || "/",
      hasAction: module.action !== undefined,
      hasPage: (module.loader ?? module.default) !== undefined,
    }));
}

const TAG = /<(\/?)(form|input|select|textarea|option|button)\b((?:[^>"]|"[^"]*")*)>/g;

/** The forms of a page that send something. React writes attributes in double quotes and escapes what is in them. */
export function formsIn(html: string, address: string): Omit<FoundForm, "name" | "route" | "as">[] {
  const forms: Omit<FoundForm, "name" | "route" | "as">[] = [];
  let form: (typeof forms)[number] | null = null;
  let select: FoundField | null = null;
  for (const match of html.matchAll(TAG)) {
    const [whole, slash, tag = "", attributes = ""] = match;
    const has = (name: string) => attribute(attributes, name);
    if (tag === "form") {
      const method = has("method")?.toLowerCase();
      const action = new URL(has("action") ?? "", `http://here.test${address}`);
      form =
        slash === "" && method === "post"
          ? { action: action.pathname + action.search, multipart: has("enctype") === "multipart/form-data", fields: [] }
          : null;
      if (form !== null) forms.push(form);
      continue;
    }
    if (form === null || slash !== "") continue;
    const name = has("name");
    if (tag === "option") {
      const value = has("value") ?? "";
      select?.offered.push(value);
      if (select !== null && (has("selected") !== null || select.value === null)) select.value = value;
    } else if (name !== null) {
      if (tag === "select") select = addField(form.fields, { name, type: "select", value: null, offered: [] });
      else if (tag === "textarea")
        addField(form.fields, { name, type: "textarea", value: textAfter(html, match.index + whole.length), offered: [] });
      else addInput(form.fields, name, has("type") ?? (tag === "button" ? "submit" : "text"), has("value"), has("checked") !== null);
    }
  }
  return forms;
}

function addInput(fields: FoundField[], name: string, type: string, value: string | null, checked: boolean): void {
  const chosen = type === "radio" || type === "checkbox" || type === "submit";
  const field = addField(fields, { name, type, value: chosen ? null : (value ?? ""), offered: [] });
  if (!chosen) return;
  field.offered.push(value ?? "on");
  if (checked) field.value = value ?? "on";
}

function addField(fields: FoundField[], field: FoundField): FoundField {
  const known = fields.find(({ name }) => name === field.name);
  if (known !== undefined) return known;
  fields.push(field);
  return field;
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=\\s|/|$)`, "i").exec(attributes);
  return match === null ? null : unescapeHtml(match[1] ?? "");
}

const textAfter = (html: string, at: number) => unescapeHtml(html.slice(at, html.indexOf("<", at)).replace(/^\n/, ""));

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const unescapeHtml = (text: string) => text.replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? "");

/** What a person who fills the form in might give: the rest of the form is to pass, so that the one thing changed is what is judged. */
export function filledValue({ type, value, offered, name }: FoundField): string | null {
  if (value !== null && value !== "") return value;
  if (offered.length > 0) return offered.find((one) => one !== "") ?? "";
  if (type === "hidden" || type === "file" || name === "website") return value;
  if (type === "email") return "reader@example.org";
  if (type === "password") return "needle 0.18 mm, three sessions";
  if (type === "date") return "2026-08-20";
  if (type === "number" || type === "range") return "3";
  if (type === "url") return "https://clinic.example/";
  return type === "textarea" ? "Three sessions, each about four hours. It healed lighter than I feared." : "Calm and careful work";
}

export const routeOf = (routes: readonly BuiltRoute[], pathname: string): BuiltRoute | null =>
  // A fixed path is meant before one with parameters, as the router of the product ranks them.
  routes.filter(({ path }) => matchPath(path, pathname) !== null).sort((a, b) => count(a.path) - count(b.path))[0] ?? null;

const count = (path: string) => path.split(/[:*]/).length;
