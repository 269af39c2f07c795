import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listClinicLists } from "#app/clinics/clinic-list-repository.server.ts";
import { LIST_BYTES, LIST_NAME_MAX, listForm } from "#app/clinics/import-form.ts";
import { sendList } from "#app/clinics/send-list.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { OlderPages } from "#app/components/older-pages.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { importView } from "#app/routes/admin/import-view.ts";
import { importsWords } from "#app/routes/admin/imports-words.ts";
import { readPlace } from "#app/routes/admin/read-place.ts";
import { requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { forbidden } from "#app/web/moderator-guard.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: importsWords().documentTitle }];

const PAGE = 30;

export async function loader(args: LoaderFunctionArgs) {
  // Also to read: what was chosen in a form would be lost on the way to be asked.
  await requireConfirmedAdmin(args);
  const before = readPlace(new URL(args.request.url).searchParams, "before");
  const found = await listClinicLists(args.context.ctx.store.read, { before, limit: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  return {
    before,
    lists: shown.map(({ list, sender }) => ({ ...importView(list), sender: sender ?? importsWords().formerMember })),
    older: found.length > PAGE ? (shown.at(-1)?.list.sentAt.getTime() ?? null) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { list: 1 }, fileBytes: LIST_BYTES }, async (form, [file]) => {
    const parsed = parseForm(listForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    const values = Object.fromEntries(form);
    if (!file) return mend(problemWith("list", importsWords().chooseFile, values));
    if (!file.ok) return mend(problemWith("list", file.message, values));
    const sent = await sendList(ctx, viewer, file, parsed.data.name);
    if (sent === null) throw forbidden();
    if (!sent.ok) return mend(problemWith("list", sent.message, values));
    throw redirect(`/admin/imports/${sent.id}`, 303);
  });
}

const columns = () => {
  const say = importsWords();
  return [say.sent, say.sender, say.state, say.records, say.file].map((label) => ({ label }));
};

export default function Imports() {
  const say = importsWords();
  const { before, lists, older } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage at="/admin/imports" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      <Section id="send" title={say.sendList} note={say.sendListNote}>
        <form method="post" encType="multipart/form-data" className="form">
          <FileField
            name="list"
            label={say.fileToSend}
            hint={say.fileHint}
            accept=".csv,.json,text/csv,application/json"
            required
            error={problem?.errors.list}
          />
          <Field
            name="name"
            label={say.listName}
            hint={say.listNameHint}
            maxLength={LIST_NAME_MAX}
            autoComplete="off"
            short
            value={typedIn(problem, "name")}
            error={problem?.errors.name}
          />
          <div>
            <Button>{say.tryList}</Button>
          </div>
        </form>
      </Section>
      <Section id="lists" title={say.listsSoFar} layout="wide">
        {lists.length === 0 ? (
          <p>{say.noListsYet}</p>
        ) : (
          <LinesTable
            label={say.title}
            columns={columns()}
            roomy
            rows={lists.map((list) => ({
              key: list.id,
              cells: [
                <a key="list" href={`/admin/imports/${list.id}`}>
                  {list.sent}
                </a>,
                list.sender,
                list.stateLabel,
                list.resultWords ?? list.trialWords ?? "–",
                `${list.format}, ${list.size}${list.listName === null ? "" : `, “${list.listName}”`}`,
              ],
            }))}
          />
        )}
        <OlderPages
          newestHref={before === null ? null : "/admin/imports"}
          olderHref={older === null ? null : `/admin/imports?before=${older}`}
          noun={say.lists}
        />
      </Section>
    </AdminPage>
  );
}
