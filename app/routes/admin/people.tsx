import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPerson } from "#app/accounts/find-person.server.ts";
import { listPeopleWithRole } from "#app/accounts/person-repository.server.ts";
import { GIVEN_ROLES, isGivenRole, personSearch } from "#app/accounts/standing-form.ts";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { type PersonView, personView } from "#app/routes/admin/person-view.ts";
import { TeamSection } from "#app/routes/admin/team-section.tsx";
import { readTeam } from "#app/routes/admin/team-view.server.ts";
import { requireAdmin, requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: "People with a role – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAdmin(args);
  const role = new URL(args.request.url).searchParams.get("role");
  if (role !== null && !isGivenRole(role)) throw notFound();
  const people = await listPeopleWithRole(args.context.ctx.store.read, role);
  const { ctx } = args.context;
  return {
    role,
    people: people.map((row) => personView(row, viewer.id)),
    team: await readTeam(
      ctx.store.read,
      people.filter((row) => row.suspendedAt === null),
      ctx.now(),
    ),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const form = await args.request.formData();
  const parsed = parseForm(personSearch, form);
  if (!parsed.ok) return mend(parsed.problem);
  const id = await findPerson(args.context.ctx, viewer, parsed.data.email);
  if (id === null) return mend(problemWith("email", "No account has exactly this address.", sentValues(form)));
  throw redirect(`/admin/people/${id}`, 303);
}

const FILTERS = [
  { role: null, href: "/admin/people", label: "All" },
  ...Object.entries(GIVEN_ROLES).map(([role, { label }]) => ({ role, href: `/admin/people?role=${role}`, label: `${label}s` })),
];

const COLUMNS = ["Name", "Role", "Second factor", "Last sign-in", "Standing"].map((label) => ({ label }));

const cellsOf = ({ id, name, self, roleLabel, secondFactor, lastSignIn, suspended }: PersonView) => [
  <span key="name">
    <a href={`/admin/people/${id}`}>{name}</a> {self && <span className="soft">(you)</span>}
  </span>,
  roleLabel,
  secondFactor === "None" ? <Tag key="none">None yet</Tag> : secondFactor,
  lastSignIn,
  suspended === null ? "In order" : <Tag key="suspended">{`Suspended ${suspended}`}</Tag>,
];

export default function People() {
  const { role, people, team } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage
      at="/admin/people"
      title="People with a role"
      lede="Everybody who decides about others. Nobody else is listed: the account of a client or an owner is found by its exact address."
    >
      <ProblemSummary problem={problem} />
      <Section id="find" title="Find an account" note="To give somebody a role, or to suspend an account. That you looked is on record.">
        <form method="post" className="form">
          <Field
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="off"
            required
            value={typedIn(problem, "email")}
            error={problem?.errors.email}
          />
          <div>
            <Button kind="secondary">Find the account</Button>
          </div>
        </form>
      </Section>
      <Section id="people" title="Who holds a role" layout="wide">
        <nav aria-label="Roles">
          <ul className="queue-kinds">
            {FILTERS.map((filter) => (
              <li key={filter.href}>
                <a href={filter.href} aria-current={filter.role === role ? "page" : undefined}>
                  {filter.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {people.length === 0 ? (
          <EmptyState title="Nobody holds this role">
            <p>Find an account by its address to give it.</p>
          </EmptyState>
        ) : (
          <LinesTable
            label="People with a role"
            columns={COLUMNS}
            rows={people.map((person) => ({ key: person.id, cells: cellsOf(person) }))}
          />
        )}
      </Section>
      {team.length > 0 && <TeamSection team={team} />}
    </AdminPage>
  );
}
