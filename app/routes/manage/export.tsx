import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { planExport } from "#app/directory/export-clinic.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { exportWords } from "#app/routes/manage/export-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = exportWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

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
  const say = exportWords();
  const { slug, name, parts } = useLoaderData<typeof loader>();
  const whole = parts.length === 1;
  return (
    <DeskPage clinic={{ slug, name }} at="export" title={say.title(name)} lede={say.lede}>
      <Section id="archive" title={whole ? say.oneArchive : say.archives(parts.length)} note={say.archiveNote}>
        {parts.map((part) => (
          <form key={part.number} method="post" action={`/manage/${slug}/export/file`} className="stack-tight">
            <input type="hidden" name="part" value={part.number} />
            <p>{say.archiveHolds(part.files, part.megabytes)}</p>
            <Button>{whole ? say.downloadWhole : say.downloadPart(part.number, parts.length)}</Button>
          </form>
        ))}
      </Section>
      <Section id="without" title={say.leftOutTitle}>
        <p>{say.leftOut}</p>
      </Section>
    </DeskPage>
  );
}
