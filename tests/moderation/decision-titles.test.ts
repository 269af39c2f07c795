import { expect, test } from "vitest";
import { meta } from "#app/routes/about/decisions-entry.tsx";

/** What a decision's page says of itself, where nothing but its id tells it from another of the same day. */
function saidOf(id: string): { title?: string; description?: string } {
  const entry = {
    id,
    label: "Stolen photo",
    clinic: { name: "Elite Crown SMP", href: "/clinics/elite-crown-smp" },
    on: "26 November 2026",
  };
  const location = { pathname: `/decisions/${id}`, search: "", hash: "", state: null, key: "" };
  const args = { data: { entry }, location, matches: [{ id: "root", data: { origin: "https://scalpmark.example" } }], params: {} };
  const tags = (meta(args as never) ?? []) as Record<string, string>[];
  return { title: tags.find((tag) => "title" in tag)?.title, description: tags.find((tag) => tag.name === "description")?.content };
}

test("two decisions of one kind about one clinic on one day say what they are by titles and sentences of their own", () => {
  const [one, other] = [saidOf("9d988eac56b34b27fd38b61ad66afc52"), saidOf("96381c729956b640ea9845d86bea6f76")];
  expect(one.title).toBe("Stolen photo: Elite Crown SMP, 26 November 2026 (9d988eac) – Scalpmark");
  expect(one.description).toContain("26 November 2026 (9d988eac)");
  expect(other.title).not.toBe(one.title);
  expect(other.description).not.toBe(one.description);
});
