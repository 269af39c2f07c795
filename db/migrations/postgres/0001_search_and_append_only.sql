create function unixepoch() returns bigint language sql stable as $$ select cast(extract(epoch from now()) as bigint) $$;
--> statement-breakpoint
create function "decisions_no_update"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'decisions are append-only';
  return new;
end $$;
--> statement-breakpoint
create trigger "decisions_no_update" before update on "decisions" for each row execute function "decisions_no_update"();
--> statement-breakpoint
create function "decisions_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'decisions are append-only';
  return old;
end $$;
--> statement-breakpoint
create trigger "decisions_no_delete" before delete on "decisions" for each row execute function "decisions_no_delete"();
--> statement-breakpoint
create function "scores_no_update"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'scores are only added';
  return new;
end $$;
--> statement-breakpoint
create trigger "scores_no_update" before update on "scores" for each row execute function "scores_no_update"();
--> statement-breakpoint
create function "scores_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'scores are only added';
  return old;
end $$;
--> statement-breakpoint
create trigger "scores_no_delete" before delete on "scores" for each row execute function "scores_no_delete"();
--> statement-breakpoint
create function "events_no_update"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'events are append-only';
  return new;
end $$;
--> statement-breakpoint
create trigger "events_no_update" before update on "events" for each row execute function "events_no_update"();
--> statement-breakpoint
create function "events_no_delete"() returns trigger language plpgsql as $$
begin
  if old."at" > (unixepoch() - 2192 * 86400) * 1000 then
  raise exception using message = 'events are append-only';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger "events_no_delete" before delete on "events" for each row execute function "events_no_delete"();
--> statement-breakpoint
create function "detection_runs_no_update"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'the detection log is append-only';
  return new;
end $$;
--> statement-breakpoint
create trigger "detection_runs_no_update" before update on "detection_runs" for each row execute function "detection_runs_no_update"();
--> statement-breakpoint
create function "seals_no_update"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'the chain is only added to';
  return new;
end $$;
--> statement-breakpoint
create trigger "seals_no_update" before update on "seals" for each row execute function "seals_no_update"();
--> statement-breakpoint
create function "seals_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'the chain is only added to';
  return old;
end $$;
--> statement-breakpoint
create trigger "seals_no_delete" before delete on "seals" for each row execute function "seals_no_delete"();
--> statement-breakpoint
create function "audit_heads_no_update"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'the chain is only added to';
  return new;
end $$;
--> statement-breakpoint
create trigger "audit_heads_no_update" before update on "audit_heads" for each row execute function "audit_heads_no_update"();
--> statement-breakpoint
create function "audit_heads_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'the chain is only added to';
  return old;
end $$;
--> statement-breakpoint
create trigger "audit_heads_no_delete" before delete on "audit_heads" for each row execute function "audit_heads_no_delete"();
--> statement-breakpoint
create function "stale_disputes_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', new."id"), ('proposal', new."id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', e."id" FROM "photo_evidence" e JOIN "dispute_photos" d ON d."photo_id" = e."photo_id" WHERE d."dispute_id" = new."id" AND e."weighed" IS NULL ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_disputes_insert" after insert on "disputes" for each row execute function "stale_disputes_insert"();
--> statement-breakpoint
create function "stale_disputes_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', new."id"), ('proposal', new."id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', e."id" FROM "photo_evidence" e JOIN "dispute_photos" d ON d."photo_id" = e."photo_id" WHERE d."dispute_id" = new."id" AND e."weighed" IS NULL ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_disputes_update" after update on "disputes" for each row execute function "stale_disputes_update"();
--> statement-breakpoint
create function "stale_disputes_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', old."id"), ('proposal', old."id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', e."id" FROM "photo_evidence" e JOIN "dispute_photos" d ON d."photo_id" = e."photo_id" WHERE d."dispute_id" = old."id" AND e."weighed" IS NULL ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_disputes_delete" after delete on "disputes" for each row execute function "stale_disputes_delete"();
--> statement-breakpoint
create function "stale_dispute_photos_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', new."dispute_id"), ('proposal', new."dispute_id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', e."id" FROM "photo_evidence" e JOIN "dispute_photos" d ON d."photo_id" = e."photo_id" WHERE d."dispute_id" = new."dispute_id" AND e."weighed" IS NULL ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', "id" FROM "photo_evidence" WHERE "photo_id" = new."photo_id" AND "weighed" IS NULL ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_dispute_photos_insert" after insert on "dispute_photos" for each row execute function "stale_dispute_photos_insert"();
--> statement-breakpoint
create function "stale_dispute_photos_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', old."dispute_id"), ('proposal', old."dispute_id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', e."id" FROM "photo_evidence" e JOIN "dispute_photos" d ON d."photo_id" = e."photo_id" WHERE d."dispute_id" = old."dispute_id" AND e."weighed" IS NULL ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', "id" FROM "photo_evidence" WHERE "photo_id" = old."photo_id" AND "weighed" IS NULL ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_dispute_photos_delete" after delete on "dispute_photos" for each row execute function "stale_dispute_photos_delete"();
--> statement-breakpoint
create function "stale_proposals_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', new."dispute_id"), ('proposal', new."dispute_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_proposals_insert" after insert on "proposals" for each row execute function "stale_proposals_insert"();
--> statement-breakpoint
create function "stale_proposals_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', new."dispute_id"), ('proposal', new."dispute_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_proposals_update" after update on "proposals" for each row execute function "stale_proposals_update"();
--> statement-breakpoint
create function "stale_proposals_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', old."dispute_id"), ('proposal', old."dispute_id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_proposals_delete" after delete on "proposals" for each row execute function "stale_proposals_delete"();
--> statement-breakpoint
create function "stale_statements_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('dispute', new."dispute_id"), ('proposal', new."dispute_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_statements_insert" after insert on "statements" for each row execute function "stale_statements_insert"();
--> statement-breakpoint
create function "stale_photos_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'photo_evidence', "id" FROM "photo_evidence" WHERE "photo_id" = new."id" ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'dispute', "dispute_id" FROM "dispute_photos" WHERE "photo_id" = new."id" UNION ALL SELECT 'proposal', "dispute_id" FROM "dispute_photos" WHERE "photo_id" = new."id" ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'report', "id" FROM "reports" WHERE "subject_id" = new."id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_photos_update" after update of "hidden_at", "clinic_id" on "photos" for each row execute function "stale_photos_update"();
--> statement-breakpoint
create function "stale_photos_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'report', "id" FROM "reports" WHERE "subject_id" = old."id" ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_photos_delete" after delete on "photos" for each row execute function "stale_photos_delete"();
--> statement-breakpoint
create function "stale_claim_findings_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('refutation', new."claim_id"), ('claim', new."claim_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_claim_findings_insert" after insert on "claim_findings" for each row execute function "stale_claim_findings_insert"();
--> statement-breakpoint
create function "stale_claim_findings_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('refutation', new."claim_id"), ('claim', new."claim_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_claim_findings_update" after update on "claim_findings" for each row execute function "stale_claim_findings_update"();
--> statement-breakpoint
create function "stale_claim_findings_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('refutation', old."claim_id"), ('claim', old."claim_id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_claim_findings_delete" after delete on "claim_findings" for each row execute function "stale_claim_findings_delete"();
--> statement-breakpoint
create function "stale_claims_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('refutation', new."id"), ('claim', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_claims_insert" after insert on "claims" for each row execute function "stale_claims_insert"();
--> statement-breakpoint
create function "stale_claims_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('refutation', new."id"), ('claim', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_claims_update" after update on "claims" for each row execute function "stale_claims_update"();
--> statement-breakpoint
create function "stale_claims_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('refutation', old."id"), ('claim', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_claims_delete" after delete on "claims" for each row execute function "stale_claims_delete"();
--> statement-breakpoint
create function "stale_claim_answers_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('claim', new."claim_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_claim_answers_insert" after insert on "claim_answers" for each row execute function "stale_claim_answers_insert"();
--> statement-breakpoint
create function "stale_claim_answers_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('claim', new."claim_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_claim_answers_update" after update on "claim_answers" for each row execute function "stale_claim_answers_update"();
--> statement-breakpoint
create function "stale_claim_answers_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('claim', old."claim_id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_claim_answers_delete" after delete on "claim_answers" for each row execute function "stale_claim_answers_delete"();
--> statement-breakpoint
create function "stale_listings_insert"() returns trigger language plpgsql as $$
begin
  if new."contradicted" > 0 then
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'claim', "id" FROM "claims" WHERE "clinic_id" = new."clinic_id" ON CONFLICT DO NOTHING;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_listings_insert" after insert on "listings" for each row execute function "stale_listings_insert"();
--> statement-breakpoint
create function "stale_listings_update"() returns trigger language plpgsql as $$
begin
  if new."contradicted" > 0 OR old."contradicted" > 0 then
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'claim', "id" FROM "claims" WHERE "clinic_id" = new."clinic_id" ON CONFLICT DO NOTHING;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_listings_update" after update on "listings" for each row execute function "stale_listings_update"();
--> statement-breakpoint
create function "stale_listings_delete"() returns trigger language plpgsql as $$
begin
  if old."contradicted" > 0 then
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'claim', "id" FROM "claims" WHERE "clinic_id" = old."clinic_id" ON CONFLICT DO NOTHING;
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_listings_delete" after delete on "listings" for each row execute function "stale_listings_delete"();
--> statement-breakpoint
create function "stale_appeals_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('appeal', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_appeals_insert" after insert on "appeals" for each row execute function "stale_appeals_insert"();
--> statement-breakpoint
create function "stale_appeals_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('appeal', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_appeals_update" after update on "appeals" for each row execute function "stale_appeals_update"();
--> statement-breakpoint
create function "stale_appeals_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('appeal', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_appeals_delete" after delete on "appeals" for each row execute function "stale_appeals_delete"();
--> statement-breakpoint
create function "stale_reports_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('report', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_reports_insert" after insert on "reports" for each row execute function "stale_reports_insert"();
--> statement-breakpoint
create function "stale_reports_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('report', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_reports_update" after update on "reports" for each row execute function "stale_reports_update"();
--> statement-breakpoint
create function "stale_reports_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('report', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_reports_delete" after delete on "reports" for each row execute function "stale_reports_delete"();
--> statement-breakpoint
create function "stale_photo_evidence_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('photo_evidence', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_photo_evidence_insert" after insert on "photo_evidence" for each row execute function "stale_photo_evidence_insert"();
--> statement-breakpoint
create function "stale_photo_evidence_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('photo_evidence', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_photo_evidence_update" after update on "photo_evidence" for each row execute function "stale_photo_evidence_update"();
--> statement-breakpoint
create function "stale_photo_evidence_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('photo_evidence', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_photo_evidence_delete" after delete on "photo_evidence" for each row execute function "stale_photo_evidence_delete"();
--> statement-breakpoint
create function "stale_evidence_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('document', new."id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'document', "id" FROM "evidence" WHERE "file_sha256" = new."file_sha256" AND "state" = 'submitted' ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_evidence_insert" after insert on "evidence" for each row execute function "stale_evidence_insert"();
--> statement-breakpoint
create function "stale_evidence_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('document', new."id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'document', "id" FROM "evidence" WHERE "file_sha256" = new."file_sha256" AND "state" = 'submitted' ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_evidence_update" after update on "evidence" for each row execute function "stale_evidence_update"();
--> statement-breakpoint
create function "stale_evidence_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('document', old."id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'document', "id" FROM "evidence" WHERE "file_sha256" = old."file_sha256" AND "state" = 'submitted' ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_evidence_delete" after delete on "evidence" for each row execute function "stale_evidence_delete"();
--> statement-breakpoint
create function "stale_ownership_claims_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_claims_update" after update on "ownership_claims" for each row execute function "stale_ownership_claims_update"();
--> statement-breakpoint
create function "stale_ownership_claims_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_claims_delete" after delete on "ownership_claims" for each row execute function "stale_ownership_claims_delete"();
--> statement-breakpoint
create function "stale_ownership_proofs_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership', new."claim_id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'ownership_dispute', "id" FROM "ownership_disputes" WHERE "claim_id" = new."claim_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_proofs_insert" after insert on "ownership_proofs" for each row execute function "stale_ownership_proofs_insert"();
--> statement-breakpoint
create function "stale_ownership_proofs_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership', new."claim_id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'ownership_dispute', "id" FROM "ownership_disputes" WHERE "claim_id" = new."claim_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_proofs_update" after update on "ownership_proofs" for each row execute function "stale_ownership_proofs_update"();
--> statement-breakpoint
create function "stale_ownership_proofs_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership', old."claim_id") ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'ownership_dispute', "id" FROM "ownership_disputes" WHERE "claim_id" = old."claim_id" ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_proofs_delete" after delete on "ownership_proofs" for each row execute function "stale_ownership_proofs_delete"();
--> statement-breakpoint
create function "stale_ownership_disputes_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership_dispute', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_disputes_insert" after insert on "ownership_disputes" for each row execute function "stale_ownership_disputes_insert"();
--> statement-breakpoint
create function "stale_ownership_disputes_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership_dispute', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_disputes_update" after update on "ownership_disputes" for each row execute function "stale_ownership_disputes_update"();
--> statement-breakpoint
create function "stale_ownership_disputes_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership_dispute', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_disputes_delete" after delete on "ownership_disputes" for each row execute function "stale_ownership_disputes_delete"();
--> statement-breakpoint
create function "stale_engagement_questions_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('engagement', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_engagement_questions_insert" after insert on "engagement_questions" for each row execute function "stale_engagement_questions_insert"();
--> statement-breakpoint
create function "stale_engagement_questions_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('engagement', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_engagement_questions_update" after update on "engagement_questions" for each row execute function "stale_engagement_questions_update"();
--> statement-breakpoint
create function "stale_engagement_questions_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('engagement', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_engagement_questions_delete" after delete on "engagement_questions" for each row execute function "stale_engagement_questions_delete"();
--> statement-breakpoint
create function "stale_engagements_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'engagement', q."id" FROM "engagement_questions" q JOIN "engagements" e ON e."id" = q."engagement_id" WHERE e."practitioner_id" = new."practitioner_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_engagements_insert" after insert on "engagements" for each row execute function "stale_engagements_insert"();
--> statement-breakpoint
create function "stale_engagements_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'engagement', q."id" FROM "engagement_questions" q JOIN "engagements" e ON e."id" = q."engagement_id" WHERE e."practitioner_id" = new."practitioner_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_engagements_update" after update on "engagements" for each row execute function "stale_engagements_update"();
--> statement-breakpoint
create function "stale_engagements_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'engagement', q."id" FROM "engagement_questions" q JOIN "engagements" e ON e."id" = q."engagement_id" WHERE e."practitioner_id" = old."practitioner_id" ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_engagements_delete" after delete on "engagements" for each row execute function "stale_engagements_delete"();
--> statement-breakpoint
create function "stale_review_proofs_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('proof', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_review_proofs_insert" after insert on "review_proofs" for each row execute function "stale_review_proofs_insert"();
--> statement-breakpoint
create function "stale_review_proofs_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('proof', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_review_proofs_update" after update on "review_proofs" for each row execute function "stale_review_proofs_update"();
--> statement-breakpoint
create function "stale_review_proofs_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('proof', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_review_proofs_delete" after delete on "review_proofs" for each row execute function "stale_review_proofs_delete"();
--> statement-breakpoint
create function "stale_reviews_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'proof', "id" FROM "review_proofs" WHERE "review_id" = new."id" ON CONFLICT DO NOTHING;
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'legal_notice', "id" FROM "legal_notices" WHERE "review_id" = new."id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_reviews_update" after update of "state", "clinic_id" on "reviews" for each row execute function "stale_reviews_update"();
--> statement-breakpoint
create function "stale_reviews_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT 'report', "id" FROM "reports" WHERE "subject_id" = old."id" ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_reviews_delete" after delete on "reviews" for each row execute function "stale_reviews_delete"();
--> statement-breakpoint
create function "stale_legal_notices_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('legal_notice', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_legal_notices_insert" after insert on "legal_notices" for each row execute function "stale_legal_notices_insert"();
--> statement-breakpoint
create function "stale_legal_notices_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('legal_notice', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_legal_notices_update" after update on "legal_notices" for each row execute function "stale_legal_notices_update"();
--> statement-breakpoint
create function "stale_legal_notices_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('legal_notice', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_legal_notices_delete" after delete on "legal_notices" for each row execute function "stale_legal_notices_delete"();
--> statement-breakpoint
create function "stale_review_groups_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT k."kind", c."slug" FROM "clinics" c CROSS JOIN (SELECT 'review_group' AS "kind" UNION ALL SELECT 'group_proposal') k WHERE c."id" = new."clinic_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_review_groups_insert" after insert on "review_groups" for each row execute function "stale_review_groups_insert"();
--> statement-breakpoint
create function "stale_review_groups_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT k."kind", c."slug" FROM "clinics" c CROSS JOIN (SELECT 'review_group' AS "kind" UNION ALL SELECT 'group_proposal') k WHERE c."id" = new."clinic_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_review_groups_update" after update on "review_groups" for each row execute function "stale_review_groups_update"();
--> statement-breakpoint
create function "stale_review_groups_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT k."kind", c."slug" FROM "clinics" c CROSS JOIN (SELECT 'review_group' AS "kind" UNION ALL SELECT 'group_proposal') k WHERE c."id" = old."clinic_id" ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_review_groups_delete" after delete on "review_groups" for each row execute function "stale_review_groups_delete"();
--> statement-breakpoint
create function "stale_group_findings_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT k."kind", c."slug" FROM "clinics" c CROSS JOIN (SELECT 'review_group' AS "kind" UNION ALL SELECT 'group_proposal') k WHERE c."id" = new."clinic_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_group_findings_insert" after insert on "group_findings" for each row execute function "stale_group_findings_insert"();
--> statement-breakpoint
create function "stale_group_findings_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT k."kind", c."slug" FROM "clinics" c CROSS JOIN (SELECT 'review_group' AS "kind" UNION ALL SELECT 'group_proposal') k WHERE c."id" = new."clinic_id" ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_group_findings_update" after update on "group_findings" for each row execute function "stale_group_findings_update"();
--> statement-breakpoint
create function "stale_group_findings_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT k."kind", c."slug" FROM "clinics" c CROSS JOIN (SELECT 'review_group' AS "kind" UNION ALL SELECT 'group_proposal') k WHERE c."id" = old."clinic_id" ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_group_findings_delete" after delete on "group_findings" for each row execute function "stale_group_findings_delete"();
--> statement-breakpoint
create function "stale_clinics_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT m."kind", m."subject_id" FROM "matter_clinics" c JOIN "matters" m ON m."id" = c."matter_id" WHERE c."clinic_id" = new."id" AND m."closed_at" IS NULL ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_clinics_update" after update of "name" on "clinics" for each row execute function "stale_clinics_update"();
--> statement-breakpoint
create function "stale_locations_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT m."kind", m."subject_id" FROM "matter_clinics" c JOIN "matters" m ON m."id" = c."matter_id" WHERE c."clinic_id" = new."clinic_id" AND m."closed_at" IS NULL ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_locations_insert" after insert on "locations" for each row execute function "stale_locations_insert"();
--> statement-breakpoint
create function "stale_locations_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT m."kind", m."subject_id" FROM "matter_clinics" c JOIN "matters" m ON m."id" = c."matter_id" WHERE c."clinic_id" = new."clinic_id" AND m."closed_at" IS NULL ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_locations_update" after update on "locations" for each row execute function "stale_locations_update"();
--> statement-breakpoint
create function "stale_locations_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") SELECT m."kind", m."subject_id" FROM "matter_clinics" c JOIN "matters" m ON m."id" = c."matter_id" WHERE c."clinic_id" = old."clinic_id" AND m."closed_at" IS NULL ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_locations_delete" after delete on "locations" for each row execute function "stale_locations_delete"();
--> statement-breakpoint
create function "decision_notices_no_update"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'what was told is append-only';
  return new;
end $$;
--> statement-breakpoint
create trigger "decision_notices_no_update" before update on "decision_notices" for each row execute function "decision_notices_no_update"();
--> statement-breakpoint
create function "decision_notices_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception using message = 'what was told is append-only';
  return old;
end $$;
--> statement-breakpoint
create trigger "decision_notices_no_delete" before delete on "decision_notices" for each row execute function "decision_notices_no_delete"();
--> statement-breakpoint
create function "stale_sanctions_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('sanction_proposal', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_sanctions_insert" after insert on "sanctions" for each row execute function "stale_sanctions_insert"();
--> statement-breakpoint
create function "stale_sanctions_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('sanction_proposal', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_sanctions_update" after update on "sanctions" for each row execute function "stale_sanctions_update"();
--> statement-breakpoint
create function "stale_sanctions_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('sanction_proposal', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_sanctions_delete" after delete on "sanctions" for each row execute function "stale_sanctions_delete"();
--> statement-breakpoint
create function "stale_re_reviews_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('re_review', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_re_reviews_insert" after insert on "re_reviews" for each row execute function "stale_re_reviews_insert"();
--> statement-breakpoint
create function "stale_re_reviews_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('re_review', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_re_reviews_update" after update on "re_reviews" for each row execute function "stale_re_reviews_update"();
--> statement-breakpoint
create function "stale_re_reviews_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('re_review', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_re_reviews_delete" after delete on "re_reviews" for each row execute function "stale_re_reviews_delete"();
--> statement-breakpoint
create function "stale_ownership_statements_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership_dispute', new."dispute_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_statements_insert" after insert on "ownership_statements" for each row execute function "stale_ownership_statements_insert"();
--> statement-breakpoint
create function "stale_ownership_statements_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('ownership_dispute', old."dispute_id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_ownership_statements_delete" after delete on "ownership_statements" for each row execute function "stale_ownership_statements_delete"();
--> statement-breakpoint
create function "stale_document_questions_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('document', new."evidence_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_document_questions_insert" after insert on "document_questions" for each row execute function "stale_document_questions_insert"();
--> statement-breakpoint
create function "stale_document_questions_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('document', new."evidence_id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_document_questions_update" after update on "document_questions" for each row execute function "stale_document_questions_update"();
--> statement-breakpoint
create function "stale_document_questions_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('document', old."evidence_id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_document_questions_delete" after delete on "document_questions" for each row execute function "stale_document_questions_delete"();
--> statement-breakpoint
create function "stale_charge_proposals_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('charge_proposal', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_charge_proposals_insert" after insert on "charge_proposals" for each row execute function "stale_charge_proposals_insert"();
--> statement-breakpoint
create function "stale_charge_proposals_update"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('charge_proposal', new."id") ON CONFLICT DO NOTHING;
  return new;
end $$;
--> statement-breakpoint
create trigger "stale_charge_proposals_update" after update on "charge_proposals" for each row execute function "stale_charge_proposals_update"();
--> statement-breakpoint
create function "stale_charge_proposals_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "stale_matters" ("kind", "subject_id") VALUES ('charge_proposal', old."id") ON CONFLICT DO NOTHING;
  return old;
end $$;
--> statement-breakpoint
create trigger "stale_charge_proposals_delete" after delete on "charge_proposals" for each row execute function "stale_charge_proposals_delete"();
--> statement-breakpoint
create function "counted_listings_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "directory_counts" ("what", "count") VALUES ('clinics', 1) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  return new;
end $$;
--> statement-breakpoint
create trigger "counted_listings_insert" after insert on "listings" for each row execute function "counted_listings_insert"();
--> statement-breakpoint
create function "counted_listings_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "directory_counts" ("what", "count") VALUES ('clinics', -1) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  return old;
end $$;
--> statement-breakpoint
create trigger "counted_listings_delete" after delete on "listings" for each row execute function "counted_listings_delete"();
--> statement-breakpoint
create function "counted_reviews_insert"() returns trigger language plpgsql as $$
begin
  if new."state" = 'published' then
  INSERT INTO "directory_counts" ("what", "count") VALUES ('reviews', 1) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "counted_reviews_insert" after insert on "reviews" for each row execute function "counted_reviews_insert"();
--> statement-breakpoint
create function "counted_reviews_update"() returns trigger language plpgsql as $$
begin
  if (new."state" = 'published') <> (old."state" = 'published') then
  INSERT INTO "directory_counts" ("what", "count") VALUES ('reviews', CASE WHEN new."state" = 'published' THEN 1 ELSE -1 END) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "counted_reviews_update" after update of "state" on "reviews" for each row execute function "counted_reviews_update"();
--> statement-breakpoint
create function "counted_reviews_delete"() returns trigger language plpgsql as $$
begin
  if old."state" = 'published' then
  INSERT INTO "directory_counts" ("what", "count") VALUES ('reviews', -1) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger "counted_reviews_delete" after delete on "reviews" for each row execute function "counted_reviews_delete"();
--> statement-breakpoint
create function "counted_photos_insert"() returns trigger language plpgsql as $$
begin
  if new."purpose" IN ('clinic', 'review') AND new."hidden_at" IS NULL AND new."state" NOT IN ('checking', 'failed') then
  INSERT INTO "directory_counts" ("what", "count") VALUES ('photos', 1) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "counted_photos_insert" after insert on "photos" for each row execute function "counted_photos_insert"();
--> statement-breakpoint
create function "counted_photos_update"() returns trigger language plpgsql as $$
begin
  if (new."purpose" IN ('clinic', 'review') AND new."hidden_at" IS NULL AND new."state" NOT IN ('checking', 'failed')) <> (old."purpose" IN ('clinic', 'review') AND old."hidden_at" IS NULL AND old."state" NOT IN ('checking', 'failed')) then
  INSERT INTO "directory_counts" ("what", "count") VALUES ('photos', CASE WHEN new."purpose" IN ('clinic', 'review') AND new."hidden_at" IS NULL AND new."state" NOT IN ('checking', 'failed') THEN 1 ELSE -1 END) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "counted_photos_update" after update of "purpose", "hidden_at", "state" on "photos" for each row execute function "counted_photos_update"();
--> statement-breakpoint
create function "counted_photos_delete"() returns trigger language plpgsql as $$
begin
  if old."purpose" IN ('clinic', 'review') AND old."hidden_at" IS NULL AND old."state" NOT IN ('checking', 'failed') then
  INSERT INTO "directory_counts" ("what", "count") VALUES ('photos', -1) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger "counted_photos_delete" after delete on "photos" for each row execute function "counted_photos_delete"();
--> statement-breakpoint
create function "counted_decisions_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "directory_counts" ("what", "count") VALUES ('decisions', 1) ON CONFLICT ("what") DO UPDATE SET "count" = "directory_counts"."count" + excluded."count";
  return new;
end $$;
--> statement-breakpoint
create trigger "counted_decisions_insert" after insert on "decisions" for each row execute function "counted_decisions_insert"();
--> statement-breakpoint
create function "priced_listings_insert"() returns trigger language plpgsql as $$
begin
  INSERT INTO "price_counts" ("treatment", "currency", "amount", "clinics") SELECT t."treatment", CASE WHEN t."price_from" IS NULL THEN '' ELSE coalesce(t."currency", '') END, CASE WHEN t."currency" IS NULL THEN 0 ELSE coalesce(t."price_from", 0) END, 1 FROM "clinic_treatments" t WHERE t."clinic_id" = new."clinic_id" ON CONFLICT ("treatment", "currency", "amount") DO UPDATE SET "clinics" = "price_counts"."clinics" + excluded."clinics";
  return new;
end $$;
--> statement-breakpoint
create trigger "priced_listings_insert" after insert on "listings" for each row execute function "priced_listings_insert"();
--> statement-breakpoint
create function "priced_listings_delete"() returns trigger language plpgsql as $$
begin
  INSERT INTO "price_counts" ("treatment", "currency", "amount", "clinics") SELECT t."treatment", CASE WHEN t."price_from" IS NULL THEN '' ELSE coalesce(t."currency", '') END, CASE WHEN t."currency" IS NULL THEN 0 ELSE coalesce(t."price_from", 0) END, -1 FROM "clinic_treatments" t WHERE t."clinic_id" = old."clinic_id" ON CONFLICT ("treatment", "currency", "amount") DO UPDATE SET "clinics" = "price_counts"."clinics" + excluded."clinics";
  return old;
end $$;
--> statement-breakpoint
create trigger "priced_listings_delete" after delete on "listings" for each row execute function "priced_listings_delete"();
--> statement-breakpoint
create function "priced_treatments_insert"() returns trigger language plpgsql as $$
begin
  if EXISTS (SELECT 1 FROM "listings" WHERE "clinic_id" = new."clinic_id") then
  INSERT INTO "price_counts" ("treatment", "currency", "amount", "clinics") VALUES (new."treatment", CASE WHEN new."price_from" IS NULL THEN '' ELSE coalesce(new."currency", '') END, CASE WHEN new."currency" IS NULL THEN 0 ELSE coalesce(new."price_from", 0) END, 1) ON CONFLICT ("treatment", "currency", "amount") DO UPDATE SET "clinics" = "price_counts"."clinics" + excluded."clinics";
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "priced_treatments_insert" after insert on "clinic_treatments" for each row execute function "priced_treatments_insert"();
--> statement-breakpoint
create function "priced_treatments_update"() returns trigger language plpgsql as $$
begin
  if EXISTS (SELECT 1 FROM "listings" WHERE "clinic_id" = new."clinic_id") then
  INSERT INTO "price_counts" ("treatment", "currency", "amount", "clinics") VALUES (old."treatment", CASE WHEN old."price_from" IS NULL THEN '' ELSE coalesce(old."currency", '') END, CASE WHEN old."currency" IS NULL THEN 0 ELSE coalesce(old."price_from", 0) END, -1) ON CONFLICT ("treatment", "currency", "amount") DO UPDATE SET "clinics" = "price_counts"."clinics" + excluded."clinics";
  INSERT INTO "price_counts" ("treatment", "currency", "amount", "clinics") VALUES (new."treatment", CASE WHEN new."price_from" IS NULL THEN '' ELSE coalesce(new."currency", '') END, CASE WHEN new."currency" IS NULL THEN 0 ELSE coalesce(new."price_from", 0) END, 1) ON CONFLICT ("treatment", "currency", "amount") DO UPDATE SET "clinics" = "price_counts"."clinics" + excluded."clinics";
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger "priced_treatments_update" after update of "treatment", "price_from", "currency" on "clinic_treatments" for each row execute function "priced_treatments_update"();
--> statement-breakpoint
create function "priced_treatments_delete"() returns trigger language plpgsql as $$
begin
  if EXISTS (SELECT 1 FROM "listings" WHERE "clinic_id" = old."clinic_id") then
  INSERT INTO "price_counts" ("treatment", "currency", "amount", "clinics") VALUES (old."treatment", CASE WHEN old."price_from" IS NULL THEN '' ELSE coalesce(old."currency", '') END, CASE WHEN old."currency" IS NULL THEN 0 ELSE coalesce(old."price_from", 0) END, -1) ON CONFLICT ("treatment", "currency", "amount") DO UPDATE SET "clinics" = "price_counts"."clinics" + excluded."clinics";
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger "priced_treatments_delete" after delete on "clinic_treatments" for each row execute function "priced_treatments_delete"();
--> statement-breakpoint
CREATE VIEW "review_summaries_now" AS SELECT r."id" AS "review_id", r."clinic_id", r."relation",
 (SELECT min("written_on") FROM "chapters" WHERE "review_id" = r."id") AS "first_on",
 (SELECT max("written_on") FROM "chapters" WHERE "review_id" = r."id") AS "latest_on",
 (SELECT "incentive" FROM "chapters" WHERE "review_id" = r."id" ORDER BY "written_on" DESC, "created_at" DESC, "id" DESC LIMIT 1) AS "incentive",
 (SELECT "conduct" FROM "chapters" WHERE "review_id" = r."id" AND "conduct" <> '[]' ORDER BY "written_on" DESC, "created_at" DESC, "id" DESC LIMIT 1) AS "conduct",
 (SELECT "outcomes" FROM "chapters" WHERE "review_id" = r."id" AND "outcomes" <> '{}' ORDER BY "written_on" DESC, "created_at" DESC, "id" DESC LIMIT 1) AS "outcomes",
 coalesce(r."practitioner_id", (SELECT "practitioner_id" FROM "cases" WHERE "id" = r."case_id")) AS "practitioner_id",
 r."case_id",
 CASE WHEN EXISTS (SELECT 1 FROM "review_proofs" WHERE "review_id" = r."id" AND "state" || '' = 'accepted') OR EXISTS (SELECT 1 FROM "cases" WHERE "id" = r."case_id" AND "confirmed_at" IS NOT NULL) THEN 1 ELSE 0 END AS "verified"
 FROM "reviews" r WHERE r."state" = 'published' AND EXISTS (SELECT 1 FROM "chapters" WHERE "review_id" = r."id");
--> statement-breakpoint
create function "summed_chapters_insert"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = new."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = new."review_id";
  return new;
end $$;
--> statement-breakpoint
create trigger "summed_chapters_insert" after insert on "chapters" for each row execute function "summed_chapters_insert"();
--> statement-breakpoint
create function "summed_chapters_update"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = old."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = old."review_id";
  DELETE FROM "review_summaries" WHERE "review_id" = new."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = new."review_id";
  return new;
end $$;
--> statement-breakpoint
create trigger "summed_chapters_update" after update of "review_id", "written_on", "created_at", "incentive", "conduct", "outcomes" on "chapters" for each row execute function "summed_chapters_update"();
--> statement-breakpoint
create function "summed_chapters_delete"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = old."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = old."review_id";
  return old;
end $$;
--> statement-breakpoint
create trigger "summed_chapters_delete" after delete on "chapters" for each row execute function "summed_chapters_delete"();
--> statement-breakpoint
create function "summed_proofs_insert"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = new."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = new."review_id";
  return new;
end $$;
--> statement-breakpoint
create trigger "summed_proofs_insert" after insert on "review_proofs" for each row execute function "summed_proofs_insert"();
--> statement-breakpoint
create function "summed_proofs_update"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = old."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = old."review_id";
  DELETE FROM "review_summaries" WHERE "review_id" = new."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = new."review_id";
  return new;
end $$;
--> statement-breakpoint
create trigger "summed_proofs_update" after update of "review_id", "state" on "review_proofs" for each row execute function "summed_proofs_update"();
--> statement-breakpoint
create function "summed_proofs_delete"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = old."review_id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = old."review_id";
  return old;
end $$;
--> statement-breakpoint
create trigger "summed_proofs_delete" after delete on "review_proofs" for each row execute function "summed_proofs_delete"();
--> statement-breakpoint
create function "summed_reviews_update"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = new."id";
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "review_id" = new."id";
  return new;
end $$;
--> statement-breakpoint
create trigger "summed_reviews_update" after update of "clinic_id", "practitioner_id", "case_id", "relation", "state" on "reviews" for each row execute function "summed_reviews_update"();
--> statement-breakpoint
create function "summed_reviews_delete"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" = old."id";
  return old;
end $$;
--> statement-breakpoint
create trigger "summed_reviews_delete" after delete on "reviews" for each row execute function "summed_reviews_delete"();
--> statement-breakpoint
create function "summed_cases_update"() returns trigger language plpgsql as $$
begin
  DELETE FROM "review_summaries" WHERE "review_id" IN (SELECT "id" FROM "reviews" WHERE "case_id" = new."id");
  INSERT INTO "review_summaries" SELECT * FROM "review_summaries_now" WHERE "case_id" = new."id";
  return new;
end $$;
--> statement-breakpoint
create trigger "summed_cases_update" after update of "practitioner_id", "confirmed_at" on "cases" for each row execute function "summed_cases_update"();
