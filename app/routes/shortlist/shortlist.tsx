import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FindMore } from "#app/components/find-more.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { MOST_COMPARED, MOST_SHORTLISTED, readClinicList } from "#app/directory/clinic-list.ts";
import { keepShortlist } from "#app/directory/keep-shortlist.server.ts";
import { shortlistForm } from "#app/directory/shortlist.ts";
import { printList } from "#app/platform/printed.ts";
import { readWords } from "#app/routes/compare/asked-words.ts";
import { AlertsPart } from "#app/routes/shortlist/alerts-part.tsx";
import { ShortlistEntry } from "#app/routes/shortlist/shortlist-entry.tsx";
import { shortlistView } from "#app/routes/shortlist/shortlist-view.server.ts";
import { shortlistWords } from "#app/routes/shortlist/shortlist-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer, requireViewer } from "#app/web/guards.server.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { pageTags } from "#app/web/share-tags.ts";

export const meta: MetaFunction = (at) => {
  const say = shortlistWords();
  return [
    ...pageTags(at, {
      title: say.title,
      description: say.description,
    }),
    { name: "robots", content: "noindex" },
  ];
};

/** `/shortlist`: an account's own list. `/shortlist?clinics=a,b`: a list that its address carries, for everybody. */
export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const list = readClinicList(searchParams, MOST_SHORTLISTED);
  if (!list.ok) return data({ problem: list.problem }, { status: 400 });
  const viewer = await findViewer(args);
  return shortlistView(args.context.ctx.store.read, viewer?.emailVerified ? viewer.id : null, list.slugs, readWords(searchParams));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "shortlist.keep");
  const form = await args.request.formData();
  const parsed = parseForm(shortlistForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const kept = await keepShortlist(args.context.ctx, viewer, parsed.data);
  if (!kept.ok) return refusedForm(kept, sentValues(form));
  return redirect("/shortlist", 303);
}

export default function ShortlistPage() {
  const say = shortlistWords();
  const view = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if ("problem" in view) return <PageTitle title={say.unreadable} lede={view.problem} />;
  const { mode, entries, slugs, compared } = view;
  return (
    <div data-shortlist-page={mode} data-clinics={slugs.join(",")}>
      <PageTitle title={say.title} lede={mode === "account" ? say.accountLede : view.signedIn ? say.addressLede : say.browserLede} />
      <ProblemSummary problem={problem} />
      {view.missing.length > 0 && (
        <Notice kind="warning" title={say.someClinicsAreNotHere}>
          <p>{say.noPageFor(printList(view.missing.map((slug) => `“${slug}”`)))}</p>
        </Notice>
      )}
      {view.fresh.length > 0 && <TakeOver slugs={view.fresh} />}
      <p className="soft" data-shortlist-state="" />
      {entries.length === 0 ? (
        <EmptyState title={say.nothingOnItYet}>
          <p>
            {say.howToAdd} <a href="/clinics">{say.findClinic}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <ol className="shortlist">
            {entries.map((entry) => (
              <ShortlistEntry key={entry.slug} entry={entry} compared={compared.includes(entry.slug)} />
            ))}
          </ol>
          <form id="compare" method="get" action="/compare" className="shortlist-foot print:hidden">
            <Button>{say.compareThese}</Button>
            <p className="soft">{say.compareLimit(MOST_COMPARED)}</p>
          </form>
        </>
      )}
      {view.room > 0 && (
        <Section id="more" title={say.oneMoreClinic} note={say.shortlistLimit(MOST_SHORTLISTED)}>
          <FindMore path="/shortlist" slugs={mode === "account" ? [] : slugs} words={view.words} found={view.found} />
        </Section>
      )}
      <AlertsPart signedIn={view.signedIn} alerts={view.alerts} />
    </div>
  );
}

/** A list from an address goes into the account only when its reader says so. */
function TakeOver({ slugs }: { slugs: readonly string[] }) {
  const say = shortlistWords();
  return (
    <form method="post" action="/shortlist" className="shortlist-foot">
      <input type="hidden" name="kept" value={JSON.stringify(slugs.map((slug) => ({ slug, note: "" })))} />
      <Button name="intent" value="merge">
        {say.addToYourOwn(slugs.length)}
      </Button>
      <a href="/shortlist">{say.seeYourOwn}</a>
    </form>
  );
}
