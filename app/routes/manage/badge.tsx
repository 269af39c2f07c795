import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BADGE_SIZE, BADGE_THEMES, badgeSnippet, badgeText } from "#app/clinics/badge.ts";
import { badgeSiteForm, MOST_BADGE_SITES } from "#app/clinics/badge-site.ts";
import { listNamedSites, listProvedSites } from "#app/clinics/badge-site-repository.server.ts";
import { nameBadgeSite } from "#app/clinics/name-badge-site.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { BADGE_HOLDS_DAYS, BADGE_KEY_PATH } from "#app/directory/signed-badge.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Badge of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const origin = ctx.env.APP_ORIGIN;
  return {
    slug: clinic.slug,
    name: clinic.name,
    text: badgeText(await readBadge(ctx.store.read, clinic, origin, ctx.now())),
    proved: await listProvedSites(ctx.store.read, clinic.id),
    named: await listNamedSites(ctx.store.read, clinic.id),
    most: MOST_BADGE_SITES,
    signed: { href: `/clinics/${clinic.slug}/badge.json`, keyHref: BADGE_KEY_PATH, days: BADGE_HOLDS_DAYS },
    // The figures change and the words beside the picture would not: they say where to look instead.
    badges: BADGE_THEMES.map((theme) => ({
      theme,
      src: `/clinics/${clinic.slug}/badge.svg${theme === "dark" ? "?theme=dark" : ""}`,
      snippet: badgeSnippet({ origin, slug: clinic.slug, text: `${clinic.name} on Scalpmark: evidence and reviews`, theme }),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const form = await args.request.formData();
  const parsed = parseForm(badgeSiteForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await nameBadgeSite(args.context.ctx, viewer, clinic.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/badge#sites`, 303);
}

const TITLES = { light: "For a light page", dark: "For a dark page" };

export default function ManageBadge() {
  const { slug, name, text, badges, proved, named, most, signed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="badge"
      title={`Badge of ${name}`}
      lede="A picture for your own site that is drawn anew from today’s score. It shows what your page here shows: a number, or that there is not enough yet, or a warning."
    >
      <ProblemSummary problem={problem} />
      {badges.map(({ theme, src, snippet }) => (
        <Section
          key={theme}
          id={theme}
          title={TITLES[theme]}
          note="Copy these lines into your site. A link and a picture; no script, and your visitors are not followed."
        >
          <p className={`badge-preview badge-preview-${theme}`}>
            <img src={src} width={BADGE_SIZE.width} height={BADGE_SIZE.height} alt={text} />
          </p>
          <pre className="snippet">
            <code>{snippet}</code>
          </pre>
        </Section>
      ))}
      <Section id="sites" title="Where it shows its figures" note="On any other site the picture says that it was not issued there.">
        {proved.length === 0 && named.length === 0 ? (
          <p>On no site yet. Name yours below, or prove your domain under Ownership.</p>
        ) : (
          <ul className="desk-list">
            {proved.map((site) => (
              <li key={`proved ${site}`}>{site}, proved as yours, with every address under it</li>
            ))}
            {named.map((site) => (
              <li key={`named ${site}`}>
                {site}, named by you{" "}
                <form method="post">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="site" value={site} />
                  <Button kind="secondary">Take off {site}</Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        {named.length < most && (
          <form method="post" className="form">
            <input type="hidden" name="intent" value="add" />
            <Field
              name="site"
              label="Another site of yours"
              hint="Such as clinic.example. Addresses under it are included."
              value={typedIn(problem, "site")}
              error={problem?.errors.site}
              required
              maxLength={300}
              inputMode="url"
            />
            <Button>Name this site</Button>
          </form>
        )}
      </Section>
      <Section id="rules" title="How it may be used">
        <p>
          Show it whole and let it lead to your page here. Browsers keep it for five minutes, then ask again. A copy saved as a file says
          what was true on its date, which is printed on it; where a browser does not say which site it shows, the picture carries your name
          and the day alone.
        </p>
        <p>
          Whoever wants to check what it says without asking us again takes the <a href={signed.href}>signed form</a>, which holds for{" "}
          {signed.days} days, and our <a href={signed.keyHref}>public key</a> (Ed25519 over canonical JSON, RFC 8785).
        </p>
      </Section>
    </DeskPage>
  );
}
