CREATE VIRTUAL TABLE `listing_words` USING fts5(name, place, practitioners, treatments, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
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
CREATE TRIGGER `events_no_delete` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

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
