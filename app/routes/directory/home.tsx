import type { MetaFunction } from "@remix-run/node";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();

export const meta: MetaFunction = () => [{ title: "Scalpmark: Scalp Micropigmentation clinics, vetted on evidence" }];

export default function Home() {
  return (
    <main>
      <h1>Find a Scalp Micropigmentation clinic you can check</h1>
    </main>
  );
}
