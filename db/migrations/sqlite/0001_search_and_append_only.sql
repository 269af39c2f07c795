CREATE TRIGGER `decisions_no_update` BEFORE UPDATE ON `decisions` BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decisions_no_delete` BEFORE DELETE ON `decisions` BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `scores_no_update` BEFORE UPDATE ON `scores` BEGIN SELECT RAISE(ABORT, 'scores are only added'); END;
--> statement-breakpoint
CREATE TRIGGER `scores_no_delete` BEFORE DELETE ON `scores` BEGIN SELECT RAISE(ABORT, 'scores are only added'); END;
--> statement-breakpoint
CREATE TRIGGER `events_no_update` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_no_delete` BEFORE DELETE ON `events` WHEN old.`at` > (unixepoch() - 2192 * 86400) * 1000 BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

--> statement-breakpoint
CREATE TRIGGER `detection_runs_no_update` BEFORE UPDATE ON `detection_runs` BEGIN SELECT RAISE(ABORT, 'the detection log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `seals_no_update` BEFORE UPDATE ON `seals` BEGIN SELECT RAISE(ABORT, 'the chain is only added to'); END;
--> statement-breakpoint
CREATE TRIGGER `seals_no_delete` BEFORE DELETE ON `seals` BEGIN SELECT RAISE(ABORT, 'the chain is only added to'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_heads_no_update` BEFORE UPDATE ON `audit_heads` BEGIN SELECT RAISE(ABORT, 'the chain is only added to'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_heads_no_delete` BEFORE DELETE ON `audit_heads` BEGIN SELECT RAISE(ABORT, 'the chain is only added to'); END;
--> statement-breakpoint
CREATE TRIGGER `stale_disputes_insert` AFTER INSERT ON `disputes` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', new.`id`), ('proposal', new.`id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', e.`id` FROM `photo_evidence` e JOIN `dispute_photos` d ON d.`photo_id` = e.`photo_id` WHERE d.`dispute_id` = new.`id` AND e.`weighed` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_disputes_update` AFTER UPDATE ON `disputes` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', new.`id`), ('proposal', new.`id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', e.`id` FROM `photo_evidence` e JOIN `dispute_photos` d ON d.`photo_id` = e.`photo_id` WHERE d.`dispute_id` = new.`id` AND e.`weighed` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_disputes_delete` AFTER DELETE ON `disputes` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', old.`id`), ('proposal', old.`id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', e.`id` FROM `photo_evidence` e JOIN `dispute_photos` d ON d.`photo_id` = e.`photo_id` WHERE d.`dispute_id` = old.`id` AND e.`weighed` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_dispute_photos_insert` AFTER INSERT ON `dispute_photos` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', new.`dispute_id`), ('proposal', new.`dispute_id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', e.`id` FROM `photo_evidence` e JOIN `dispute_photos` d ON d.`photo_id` = e.`photo_id` WHERE d.`dispute_id` = new.`dispute_id` AND e.`weighed` IS NULL ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', `id` FROM `photo_evidence` WHERE `photo_id` = new.`photo_id` AND `weighed` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_dispute_photos_delete` AFTER DELETE ON `dispute_photos` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', old.`dispute_id`), ('proposal', old.`dispute_id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', e.`id` FROM `photo_evidence` e JOIN `dispute_photos` d ON d.`photo_id` = e.`photo_id` WHERE d.`dispute_id` = old.`dispute_id` AND e.`weighed` IS NULL ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', `id` FROM `photo_evidence` WHERE `photo_id` = old.`photo_id` AND `weighed` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_proposals_insert` AFTER INSERT ON `proposals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', new.`dispute_id`), ('proposal', new.`dispute_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_proposals_update` AFTER UPDATE ON `proposals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', new.`dispute_id`), ('proposal', new.`dispute_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_proposals_delete` AFTER DELETE ON `proposals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', old.`dispute_id`), ('proposal', old.`dispute_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_statements_insert` AFTER INSERT ON `statements` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('dispute', new.`dispute_id`), ('proposal', new.`dispute_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_photos_update` AFTER UPDATE OF `hidden_at`, `clinic_id` ON `photos` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'photo_evidence', `id` FROM `photo_evidence` WHERE `photo_id` = new.`id` ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'dispute', `dispute_id` FROM `dispute_photos` WHERE `photo_id` = new.`id` UNION ALL SELECT 'proposal', `dispute_id` FROM `dispute_photos` WHERE `photo_id` = new.`id` ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'report', `id` FROM `reports` WHERE `subject_id` = new.`id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_photos_delete` AFTER DELETE ON `photos` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'report', `id` FROM `reports` WHERE `subject_id` = old.`id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claim_findings_insert` AFTER INSERT ON `claim_findings` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('refutation', new.`claim_id`), ('claim', new.`claim_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claim_findings_update` AFTER UPDATE ON `claim_findings` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('refutation', new.`claim_id`), ('claim', new.`claim_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claim_findings_delete` AFTER DELETE ON `claim_findings` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('refutation', old.`claim_id`), ('claim', old.`claim_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claims_insert` AFTER INSERT ON `claims` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('refutation', new.`id`), ('claim', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claims_update` AFTER UPDATE ON `claims` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('refutation', new.`id`), ('claim', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claims_delete` AFTER DELETE ON `claims` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('refutation', old.`id`), ('claim', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claim_answers_insert` AFTER INSERT ON `claim_answers` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('claim', new.`claim_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claim_answers_update` AFTER UPDATE ON `claim_answers` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('claim', new.`claim_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_claim_answers_delete` AFTER DELETE ON `claim_answers` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('claim', old.`claim_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_listings_insert` AFTER INSERT ON `listings` WHEN new.`contradicted` > 0 BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'claim', `id` FROM `claims` WHERE `clinic_id` = new.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_listings_update` AFTER UPDATE ON `listings` WHEN new.`contradicted` > 0 OR old.`contradicted` > 0 BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'claim', `id` FROM `claims` WHERE `clinic_id` = new.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_listings_delete` AFTER DELETE ON `listings` WHEN old.`contradicted` > 0 BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'claim', `id` FROM `claims` WHERE `clinic_id` = old.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_appeals_insert` AFTER INSERT ON `appeals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('appeal', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_appeals_update` AFTER UPDATE ON `appeals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('appeal', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_appeals_delete` AFTER DELETE ON `appeals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('appeal', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_reports_insert` AFTER INSERT ON `reports` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('report', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_reports_update` AFTER UPDATE ON `reports` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('report', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_reports_delete` AFTER DELETE ON `reports` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('report', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_photo_evidence_insert` AFTER INSERT ON `photo_evidence` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('photo_evidence', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_photo_evidence_update` AFTER UPDATE ON `photo_evidence` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('photo_evidence', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_photo_evidence_delete` AFTER DELETE ON `photo_evidence` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('photo_evidence', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_evidence_insert` AFTER INSERT ON `evidence` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('document', new.`id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'document', `id` FROM `evidence` WHERE `file_sha256` = new.`file_sha256` AND `state` = 'submitted' ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_evidence_update` AFTER UPDATE ON `evidence` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('document', new.`id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'document', `id` FROM `evidence` WHERE `file_sha256` = new.`file_sha256` AND `state` = 'submitted' ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_evidence_delete` AFTER DELETE ON `evidence` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('document', old.`id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'document', `id` FROM `evidence` WHERE `file_sha256` = old.`file_sha256` AND `state` = 'submitted' ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_claims_update` AFTER UPDATE ON `ownership_claims` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_claims_delete` AFTER DELETE ON `ownership_claims` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_proofs_insert` AFTER INSERT ON `ownership_proofs` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership', new.`claim_id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'ownership_dispute', `id` FROM `ownership_disputes` WHERE `claim_id` = new.`claim_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_proofs_update` AFTER UPDATE ON `ownership_proofs` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership', new.`claim_id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'ownership_dispute', `id` FROM `ownership_disputes` WHERE `claim_id` = new.`claim_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_proofs_delete` AFTER DELETE ON `ownership_proofs` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership', old.`claim_id`) ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'ownership_dispute', `id` FROM `ownership_disputes` WHERE `claim_id` = old.`claim_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_disputes_insert` AFTER INSERT ON `ownership_disputes` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership_dispute', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_disputes_update` AFTER UPDATE ON `ownership_disputes` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership_dispute', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_disputes_delete` AFTER DELETE ON `ownership_disputes` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership_dispute', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_engagement_questions_insert` AFTER INSERT ON `engagement_questions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('engagement', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_engagement_questions_update` AFTER UPDATE ON `engagement_questions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('engagement', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_engagement_questions_delete` AFTER DELETE ON `engagement_questions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('engagement', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_engagements_insert` AFTER INSERT ON `engagements` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'engagement', q.`id` FROM `engagement_questions` q JOIN `engagements` e ON e.`id` = q.`engagement_id` WHERE e.`practitioner_id` = new.`practitioner_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_engagements_update` AFTER UPDATE ON `engagements` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'engagement', q.`id` FROM `engagement_questions` q JOIN `engagements` e ON e.`id` = q.`engagement_id` WHERE e.`practitioner_id` = new.`practitioner_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_engagements_delete` AFTER DELETE ON `engagements` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'engagement', q.`id` FROM `engagement_questions` q JOIN `engagements` e ON e.`id` = q.`engagement_id` WHERE e.`practitioner_id` = old.`practitioner_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_review_proofs_insert` AFTER INSERT ON `review_proofs` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('proof', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_review_proofs_update` AFTER UPDATE ON `review_proofs` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('proof', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_review_proofs_delete` AFTER DELETE ON `review_proofs` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('proof', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_reviews_update` AFTER UPDATE OF `state`, `clinic_id` ON `reviews` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'proof', `id` FROM `review_proofs` WHERE `review_id` = new.`id` ON CONFLICT DO NOTHING; INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'legal_notice', `id` FROM `legal_notices` WHERE `review_id` = new.`id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_reviews_delete` AFTER DELETE ON `reviews` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT 'report', `id` FROM `reports` WHERE `subject_id` = old.`id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_legal_notices_insert` AFTER INSERT ON `legal_notices` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('legal_notice', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_legal_notices_update` AFTER UPDATE ON `legal_notices` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('legal_notice', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_legal_notices_delete` AFTER DELETE ON `legal_notices` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('legal_notice', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_review_groups_insert` AFTER INSERT ON `review_groups` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT k.`kind`, c.`slug` FROM `clinics` c CROSS JOIN (SELECT 'review_group' AS `kind` UNION ALL SELECT 'group_proposal') k WHERE c.`id` = new.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_review_groups_update` AFTER UPDATE ON `review_groups` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT k.`kind`, c.`slug` FROM `clinics` c CROSS JOIN (SELECT 'review_group' AS `kind` UNION ALL SELECT 'group_proposal') k WHERE c.`id` = new.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_review_groups_delete` AFTER DELETE ON `review_groups` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT k.`kind`, c.`slug` FROM `clinics` c CROSS JOIN (SELECT 'review_group' AS `kind` UNION ALL SELECT 'group_proposal') k WHERE c.`id` = old.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_group_findings_insert` AFTER INSERT ON `group_findings` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT k.`kind`, c.`slug` FROM `clinics` c CROSS JOIN (SELECT 'review_group' AS `kind` UNION ALL SELECT 'group_proposal') k WHERE c.`id` = new.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_group_findings_update` AFTER UPDATE ON `group_findings` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT k.`kind`, c.`slug` FROM `clinics` c CROSS JOIN (SELECT 'review_group' AS `kind` UNION ALL SELECT 'group_proposal') k WHERE c.`id` = new.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_group_findings_delete` AFTER DELETE ON `group_findings` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT k.`kind`, c.`slug` FROM `clinics` c CROSS JOIN (SELECT 'review_group' AS `kind` UNION ALL SELECT 'group_proposal') k WHERE c.`id` = old.`clinic_id` ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_clinics_update` AFTER UPDATE OF `name` ON `clinics` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT m.`kind`, m.`subject_id` FROM `matter_clinics` c JOIN `matters` m ON m.`id` = c.`matter_id` WHERE c.`clinic_id` = new.`id` AND m.`closed_at` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_locations_insert` AFTER INSERT ON `locations` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT m.`kind`, m.`subject_id` FROM `matter_clinics` c JOIN `matters` m ON m.`id` = c.`matter_id` WHERE c.`clinic_id` = new.`clinic_id` AND m.`closed_at` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_locations_update` AFTER UPDATE ON `locations` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT m.`kind`, m.`subject_id` FROM `matter_clinics` c JOIN `matters` m ON m.`id` = c.`matter_id` WHERE c.`clinic_id` = new.`clinic_id` AND m.`closed_at` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_locations_delete` AFTER DELETE ON `locations` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) SELECT m.`kind`, m.`subject_id` FROM `matter_clinics` c JOIN `matters` m ON m.`id` = c.`matter_id` WHERE c.`clinic_id` = old.`clinic_id` AND m.`closed_at` IS NULL ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `decision_notices_no_update` BEFORE UPDATE ON `decision_notices` BEGIN SELECT RAISE(ABORT, 'what was told is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_notices_no_delete` BEFORE DELETE ON `decision_notices` BEGIN SELECT RAISE(ABORT, 'what was told is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `stale_sanctions_insert` AFTER INSERT ON `sanctions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('sanction_proposal', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_sanctions_update` AFTER UPDATE ON `sanctions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('sanction_proposal', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_sanctions_delete` AFTER DELETE ON `sanctions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('sanction_proposal', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_re_reviews_insert` AFTER INSERT ON `re_reviews` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('re_review', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_re_reviews_update` AFTER UPDATE ON `re_reviews` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('re_review', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_re_reviews_delete` AFTER DELETE ON `re_reviews` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('re_review', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_statements_insert` AFTER INSERT ON `ownership_statements` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership_dispute', new.`dispute_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_ownership_statements_delete` AFTER DELETE ON `ownership_statements` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('ownership_dispute', old.`dispute_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_document_questions_insert` AFTER INSERT ON `document_questions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('document', new.`evidence_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_document_questions_update` AFTER UPDATE ON `document_questions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('document', new.`evidence_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_document_questions_delete` AFTER DELETE ON `document_questions` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('document', old.`evidence_id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_charge_proposals_insert` AFTER INSERT ON `charge_proposals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('charge_proposal', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_charge_proposals_update` AFTER UPDATE ON `charge_proposals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('charge_proposal', new.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `stale_charge_proposals_delete` AFTER DELETE ON `charge_proposals` BEGIN INSERT INTO `stale_matters` (`kind`, `subject_id`) VALUES ('charge_proposal', old.`id`) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `counted_listings_insert` AFTER INSERT ON `listings` BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('clinics', 1) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_listings_delete` AFTER DELETE ON `listings` BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('clinics', -1) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_reviews_insert` AFTER INSERT ON `reviews` WHEN new.`state` = 'published' BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('reviews', 1) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_reviews_update` AFTER UPDATE OF `state` ON `reviews` WHEN (new.`state` = 'published') <> (old.`state` = 'published') BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('reviews', CASE WHEN new.`state` = 'published' THEN 1 ELSE -1 END) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_reviews_delete` AFTER DELETE ON `reviews` WHEN old.`state` = 'published' BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('reviews', -1) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_photos_insert` AFTER INSERT ON `photos` WHEN new.`purpose` IN ('clinic', 'review') AND new.`hidden_at` IS NULL AND new.`state` NOT IN ('checking', 'failed') BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('photos', 1) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_photos_update` AFTER UPDATE OF `purpose`, `hidden_at`, `state` ON `photos` WHEN (new.`purpose` IN ('clinic', 'review') AND new.`hidden_at` IS NULL AND new.`state` NOT IN ('checking', 'failed')) <> (old.`purpose` IN ('clinic', 'review') AND old.`hidden_at` IS NULL AND old.`state` NOT IN ('checking', 'failed')) BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('photos', CASE WHEN new.`purpose` IN ('clinic', 'review') AND new.`hidden_at` IS NULL AND new.`state` NOT IN ('checking', 'failed') THEN 1 ELSE -1 END) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_photos_delete` AFTER DELETE ON `photos` WHEN old.`purpose` IN ('clinic', 'review') AND old.`hidden_at` IS NULL AND old.`state` NOT IN ('checking', 'failed') BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('photos', -1) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `counted_decisions_insert` AFTER INSERT ON `decisions` BEGIN INSERT INTO `directory_counts` (`what`, `count`) VALUES ('decisions', 1) ON CONFLICT (`what`) DO UPDATE SET `count` = `directory_counts`.`count` + excluded.`count`; END;
--> statement-breakpoint
CREATE TRIGGER `priced_listings_insert` AFTER INSERT ON `listings` BEGIN INSERT INTO `price_counts` (`treatment`, `currency`, `amount`, `clinics`) SELECT t.`treatment`, CASE WHEN t.`price_from` IS NULL THEN '' ELSE coalesce(t.`currency`, '') END, CASE WHEN t.`currency` IS NULL THEN 0 ELSE coalesce(t.`price_from`, 0) END, 1 FROM `clinic_treatments` t WHERE t.`clinic_id` = new.`clinic_id` ON CONFLICT (`treatment`, `currency`, `amount`) DO UPDATE SET `clinics` = `price_counts`.`clinics` + excluded.`clinics`; END;
--> statement-breakpoint
CREATE TRIGGER `priced_listings_delete` AFTER DELETE ON `listings` BEGIN INSERT INTO `price_counts` (`treatment`, `currency`, `amount`, `clinics`) SELECT t.`treatment`, CASE WHEN t.`price_from` IS NULL THEN '' ELSE coalesce(t.`currency`, '') END, CASE WHEN t.`currency` IS NULL THEN 0 ELSE coalesce(t.`price_from`, 0) END, -1 FROM `clinic_treatments` t WHERE t.`clinic_id` = old.`clinic_id` ON CONFLICT (`treatment`, `currency`, `amount`) DO UPDATE SET `clinics` = `price_counts`.`clinics` + excluded.`clinics`; END;
--> statement-breakpoint
CREATE TRIGGER `priced_treatments_insert` AFTER INSERT ON `clinic_treatments` WHEN EXISTS (SELECT 1 FROM `listings` WHERE `clinic_id` = new.`clinic_id`) BEGIN INSERT INTO `price_counts` (`treatment`, `currency`, `amount`, `clinics`) VALUES (new.`treatment`, CASE WHEN new.`price_from` IS NULL THEN '' ELSE coalesce(new.`currency`, '') END, CASE WHEN new.`currency` IS NULL THEN 0 ELSE coalesce(new.`price_from`, 0) END, 1) ON CONFLICT (`treatment`, `currency`, `amount`) DO UPDATE SET `clinics` = `price_counts`.`clinics` + excluded.`clinics`; END;
--> statement-breakpoint
CREATE TRIGGER `priced_treatments_update` AFTER UPDATE OF `treatment`, `price_from`, `currency` ON `clinic_treatments` WHEN EXISTS (SELECT 1 FROM `listings` WHERE `clinic_id` = new.`clinic_id`) BEGIN INSERT INTO `price_counts` (`treatment`, `currency`, `amount`, `clinics`) VALUES (old.`treatment`, CASE WHEN old.`price_from` IS NULL THEN '' ELSE coalesce(old.`currency`, '') END, CASE WHEN old.`currency` IS NULL THEN 0 ELSE coalesce(old.`price_from`, 0) END, -1) ON CONFLICT (`treatment`, `currency`, `amount`) DO UPDATE SET `clinics` = `price_counts`.`clinics` + excluded.`clinics`; INSERT INTO `price_counts` (`treatment`, `currency`, `amount`, `clinics`) VALUES (new.`treatment`, CASE WHEN new.`price_from` IS NULL THEN '' ELSE coalesce(new.`currency`, '') END, CASE WHEN new.`currency` IS NULL THEN 0 ELSE coalesce(new.`price_from`, 0) END, 1) ON CONFLICT (`treatment`, `currency`, `amount`) DO UPDATE SET `clinics` = `price_counts`.`clinics` + excluded.`clinics`; END;
--> statement-breakpoint
CREATE TRIGGER `priced_treatments_delete` AFTER DELETE ON `clinic_treatments` WHEN EXISTS (SELECT 1 FROM `listings` WHERE `clinic_id` = old.`clinic_id`) BEGIN INSERT INTO `price_counts` (`treatment`, `currency`, `amount`, `clinics`) VALUES (old.`treatment`, CASE WHEN old.`price_from` IS NULL THEN '' ELSE coalesce(old.`currency`, '') END, CASE WHEN old.`currency` IS NULL THEN 0 ELSE coalesce(old.`price_from`, 0) END, -1) ON CONFLICT (`treatment`, `currency`, `amount`) DO UPDATE SET `clinics` = `price_counts`.`clinics` + excluded.`clinics`; END;
--> statement-breakpoint
CREATE VIEW `review_summaries_now` AS SELECT r.`id` AS `review_id`, r.`clinic_id`, r.`relation`,
 (SELECT min(`written_on`) FROM `chapters` WHERE `review_id` = r.`id`) AS `first_on`,
 (SELECT max(`written_on`) FROM `chapters` WHERE `review_id` = r.`id`) AS `latest_on`,
 (SELECT `incentive` FROM `chapters` WHERE `review_id` = r.`id` ORDER BY `written_on` DESC, `created_at` DESC, `id` DESC LIMIT 1) AS `incentive`,
 (SELECT `conduct` FROM `chapters` WHERE `review_id` = r.`id` AND `conduct` <> '[]' ORDER BY `written_on` DESC, `created_at` DESC, `id` DESC LIMIT 1) AS `conduct`,
 (SELECT `outcomes` FROM `chapters` WHERE `review_id` = r.`id` AND `outcomes` <> '{}' ORDER BY `written_on` DESC, `created_at` DESC, `id` DESC LIMIT 1) AS `outcomes`,
 coalesce(r.`practitioner_id`, (SELECT `practitioner_id` FROM `cases` WHERE `id` = r.`case_id`)) AS `practitioner_id`,
 r.`case_id`,
 CASE WHEN EXISTS (SELECT 1 FROM `review_proofs` WHERE `review_id` = r.`id` AND `state` || '' = 'accepted') OR EXISTS (SELECT 1 FROM `cases` WHERE `id` = r.`case_id` AND `confirmed_at` IS NOT NULL) THEN 1 ELSE 0 END AS `verified`
 FROM `reviews` r WHERE r.`state` = 'published' AND EXISTS (SELECT 1 FROM `chapters` WHERE `review_id` = r.`id`);
--> statement-breakpoint
CREATE TRIGGER `summed_chapters_insert` AFTER INSERT ON `chapters` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = new.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = new.`review_id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_chapters_update` AFTER UPDATE OF `review_id`, `written_on`, `created_at`, `incentive`, `conduct`, `outcomes` ON `chapters` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = old.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = old.`review_id`; DELETE FROM `review_summaries` WHERE `review_id` = new.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = new.`review_id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_chapters_delete` AFTER DELETE ON `chapters` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = old.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = old.`review_id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_proofs_insert` AFTER INSERT ON `review_proofs` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = new.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = new.`review_id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_proofs_update` AFTER UPDATE OF `review_id`, `state` ON `review_proofs` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = old.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = old.`review_id`; DELETE FROM `review_summaries` WHERE `review_id` = new.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = new.`review_id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_proofs_delete` AFTER DELETE ON `review_proofs` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = old.`review_id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = old.`review_id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_reviews_update` AFTER UPDATE OF `clinic_id`, `practitioner_id`, `case_id`, `relation`, `state` ON `reviews` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = new.`id`; INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `review_id` = new.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_reviews_delete` AFTER DELETE ON `reviews` BEGIN DELETE FROM `review_summaries` WHERE `review_id` = old.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `summed_cases_update` AFTER UPDATE OF `practitioner_id`, `confirmed_at` ON `cases` BEGIN DELETE FROM `review_summaries` WHERE `review_id` IN (SELECT `id` FROM `reviews` WHERE `case_id` = new.`id`); INSERT INTO `review_summaries` SELECT * FROM `review_summaries_now` WHERE `case_id` = new.`id`; END;
