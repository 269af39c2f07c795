import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type ServerBuild } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import * as entry from "#app/entry.server.tsx";
import { printDay, printNumber } from "#app/platform/printed.ts";
import * as root from "#app/root.tsx";
import { jsonAnswer } from "#app/web/api-answer.server.ts";
import { sharedPage } from "#app/web/shared-page.ts";

/** What the probe pages saw, so that a test can tell a request that was refused from one that ran. */
export type ProbeRecord = { renders: number; actions: string[]; bytes: number; text: string };

/** A handful of routes behind the product's own root and renderer: one of each kind the web layer must treat differently. */
export function probeBuild(record: ProbeRecord): ServerBuild {
  const page = (module: object, id: string, path: string) => ({ id, parentId: "root", path, module: { default: Page, ...module } });
  const countRender = () => {
    record.renders += 1;
    return { text: `${record.text} ${record.renders}` };
  };
  const routes = [
    page({ loader: countRender, headers: sharedPage(["q", "page"]) }, "shared", "shared"),
    page({ loader: printed, headers: sharedPage() }, "printed", "printed"),
    page({ loader: countRender }, "personal", "personal"),
    page({ loader: () => Promise.reject(new Error("SELECT secret FROM /srv/app/db.ts")) }, "broken", "broken"),
    page({ loader: countRender, headers: () => ({ ...sharedPage()(), "Set-Cookie": "a=b" }) }, "cookie", "cookie"),
    page({ loader: ({ request }: ActionFunctionArgs) => ({ text: JSON.stringify([...request.headers]) + request.url }) }, "echo", "echo"),
    page({ action: async ({ request }: ActionFunctionArgs) => act(record, request), loader: countRender }, "form", "form"),
    page({ action: async ({ request }: ActionFunctionArgs) => countBytes(record, request) }, "upload", "manage/ink-room/photos"),
  ];
  const resource = {
    id: "resource",
    parentId: "root",
    path: "resource",
    module: { action: async ({ request }: ActionFunctionArgs) => act(record, request) },
  };
  const forPrograms = {
    id: "for-programs",
    parentId: "root",
    path: "api/v1/probe",
    module: { loader: ({ request }: LoaderFunctionArgs) => jsonAnswer(request, { body: countRender() }, ["q"]) },
  };
  const printedData = {
    id: "printed-data",
    parentId: "root",
    path: "api/v1/printed",
    module: { loader: async ({ request }: LoaderFunctionArgs) => jsonAnswer(request, { body: await printed() }, []) },
  };
  return buildOf([...routes, resource, forPrograms, printedData]);
}

export interface ProbeRoute {
  id: string;
  parentId: string;
  path: string;
  index?: true;
  module: object;
}

/** A build of these routes behind the product's own root and renderer. */
export function buildOf(all: readonly ProbeRoute[]): ServerBuild {
  return {
    mode: "production",
    entry: { module: entry },
    routes: {
      root: { id: "root", path: "", module: root },
      ...Object.fromEntries(all.map((route) => [route.id, route])),
    } as ServerBuild["routes"],
    assets: {
      entry: { module: "/assets/entry.client-probe.js", imports: [] },
      routes: manifestRoutes(all),
      url: "",
      version: "probe",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    isSpaMode: false,
    basename: "/",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
  };
}

/** Prints after something it waited for, as loaders do. */
async function printed() {
  await new Promise((resolve) => setTimeout(resolve, 1));
  return { text: `Rated on ${printDay("2026-11-11")} by ${printNumber(1_234.5)}` };
}

function Page() {
  const data = useLoaderData<{ text: string }>();
  return <p>{data?.text}</p>;
}

async function act(record: ProbeRecord, request: Request) {
  const form = await request.formData();
  record.actions.push(String(form.get("name")));
  return redirect("/personal");
}

async function countBytes(record: ProbeRecord, request: Request) {
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) record.bytes += part.value.length;
  record.actions.push("upload");
  return redirect("/personal");
}

function manifestRoutes(routes: readonly ProbeRoute[]): ServerBuild["assets"]["routes"] {
  const entryOf = ({ module, ...place }: { id: string; path: string; module: object; parentId?: string; index?: true }) => ({
    ...place,
    module: `/assets/${place.id}.js`,
    hasAction: "action" in module,
    hasLoader: "loader" in module,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: place.id === "root",
  });
  return Object.fromEntries([entryOf({ id: "root", path: "", module: root }), ...routes.map(entryOf)].map((route) => [route.id, route]));
}
