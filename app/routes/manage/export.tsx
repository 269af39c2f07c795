import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { planExport } from "#app/directory/export-clinic.server.ts";
import { printCount, printNumber } from "#app/platform/printed.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Export of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args, "owner");
  await requireRecentConfirmation(args);
  const parts = await planExport(args.context.ctx, clinic.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    parts: parts.map(({ number, files, bytes }) => ({ number, files: files.length, megabytes: printNumber(bytes / 1_000_000) })),
  };
}

export default function ManageExport() {
  const { slug, name, parts } = useLoaderData<typeof loader>();
  const whole = parts.length === 1;
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="export"
      title={`Export of ${name}`}
      lede="All that the clinic has here, to keep or to take elsewhere: the data as JSON and as CSV, your original photos and the documents you submitted."
    >
      <Section
        id="archive"
        title={whole ? "One archive" : printCount(parts.length, "archive")}
        note="Each export is recorded. It holds people’s photos and papers: keep it as you keep those."
      >
        {parts.map((part) => (
          <form key={part.number} method="post" action={`/manage/${slug}/export/file`} className="stack-tight">
            <input type="hidden" name="part" value={part.number} />
            <p>
              {printCount(part.files, "file")}, about {part.megabytes} MB, and all the data.
            </p>
            <Button>{whole ? "Download the archive" : `Download archive ${part.number} of ${parts.length}`}</Button>
          </form>
        ))}
      </Section>
      <Section id="without" title="What is not in it">
        <p>
          What belongs to your clients: their addresses, their proofs of treatment, photos they sent with reviews, and every photo whose
          person has withdrawn their agreement.
        </p>
      </Section>
    </DeskPage>
  );
}
