import { expect, test } from "vitest";
import { sha256 } from "#app/platform/id.server.ts";
import { withdrawDocument } from "#app/practitioners/withdraw-document.server.ts";
import { action as send } from "#app/routes/manage/evidence-new.tsx";
import { loader as open } from "#app/routes/moderation/document-download.ts";
import { events } from "#db/schema/platform.ts";
import { buildChecker, buildDesk, insurance } from "#tests/clinics/document-fixtures.ts";
import { type HostileDocument, hostileDocuments, PAYLOAD } from "#tests/faults/hostile-documents.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const STATED = Object.entries(insurance("2027-05-31")).map(([name, value]) => [name, value ?? ""] as const);

test("U2, U3, U4: over sixty hostile documents: what is no document is refused in words, and what is kept leaves only as a download without rights", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { account } = await buildChecker(ctx);
  const [owner, moderator] = [await sessionCookie(ctx, world.owner), await sessionCookie(ctx, account)];
  const files = await hostileDocuments();
  expect(files.length).toBeGreaterThanOrEqual(60);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  let opened = 0;

  const sendFile = ({ name, bytes }: HostileDocument) => {
    const form = new FormData();
    for (const [field, value] of STATED) form.set(field, value);
    // The name and the type it comes under are the sender's to choose.
    form.set("file", new File([new Uint8Array(bytes)], `../../${name}".html`, { type: "text/html" }));
    const args = routeArgs(ctx, `/manage/${world.slug}/evidence/new?kind=insurance`, { form, cookie: owner, params: { slug: world.slug } });
    return answerOf(() => send(args as never));
  };
  const openFile = async (id: string, query = "") => {
    opened += 1;
    return open(routeArgs(ctx, `/moderation/documents/${id}/file${query}`, { cookie: moderator, params: { id } }) as never).catch(
      (thrown: unknown) => thrown as Response,
    );
  };

  for (const file of files) {
    const answer = await sendFile(file);
    if (file.fate === "refused") {
      expect(answer.status, file.name).toBe(422);
      expect(errorsOf(answer).file, file.name).toMatch(/^[A-Z“].*[.!]$/);
      continue;
    }
    expect(answer.status, file.name).toBe(303);
    const id = /evidence\/([0-9a-f]{32})\?/.exec(answer.headers.get("location") ?? "")?.[1] ?? "";
    const download = await openFile(id);
    expect(download.status, file.name).toBe(200);
    const type = download.headers.get("content-type");
    expect(["application/pdf", "image/jpeg", "image/png"], file.name).toContain(type);
    expect(type === "application/pdf", file.name).toBe(file.fate === "pdf");
    expect(download.headers.get("content-disposition"), file.name).toMatch(/^attachment; filename="document\.(pdf|jpeg|png)"$/);
    expect(download.headers.get("content-security-policy"), file.name).toBe("sandbox; default-src 'none'");
    expect(download.headers.get("x-content-type-options"), file.name).toBe("nosniff");
    expect(download.headers.get("cache-control"), file.name).toBe("private, no-store");
    // Not one byte was read into it or taken out of it by us.
    expect(sha256(new Uint8Array(await download.arrayBuffer())), file.name).toBe(sha256(file.bytes));

    const picture = await openFile(id, "?as=picture");
    if (picture.status === 200) {
      expect(picture.headers.get("content-type"), file.name).toBe(file.fate === "pdf" ? "image/png" : "image/jpeg");
      const shown = Buffer.from(await picture.arrayBuffer()).toString("latin1");
      for (const part of [PAYLOAD, "<script", "<?php", "%PDF", "PK\x03\x04"]) expect(shown, file.name).not.toContain(part);
    } else expect(picture.status, file.name).toBe(404);
    await withdrawDocument(ctx, viewerOf(world.owner), world.clinicId, id);
    expect((await openFile(id)).status, "closed with its withdrawal").toBe(404);
    opened -= 1;
  }
  // Each look at a file is an event.
  const looks = (await ctx.store.read.select().from(events).all()).filter(({ action }) => action === "document.opened");
  expect(looks).toHaveLength(opened);
}, 60_000);
