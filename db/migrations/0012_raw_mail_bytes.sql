CREATE TABLE `raw_mail_bytes` (
	`raw_mail_id` integer NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`raw_mail_id`, `position`),
	FOREIGN KEY (`raw_mail_id`) REFERENCES `raw_mails`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_raw_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`epoch_id` integer NOT NULL,
	`uid` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_sha256` text,
	`size` integer NOT NULL,
	`received_at` integer NOT NULL,
	`stored_at` integer NOT NULL,
	`moved_at` integer,
	`processed_epoch_id` integer,
	`processed_uid` integer,
	`server_size` integer,
	`recovered` integer DEFAULT false NOT NULL,
	`state` text DEFAULT 'new' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error` text,
	`duplicate_of` integer,
	`kind` text,
	`reasons` text,
	`ticket_id` integer,
	FOREIGN KEY (`epoch_id`) REFERENCES `mailbox_epochs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processed_epoch_id`) REFERENCES `mailbox_epochs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`duplicate_of`) REFERENCES `raw_mails`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "raw_mails_state" CHECK("__new_raw_mails"."state" in ('new', 'done', 'duplicate', 'failed', 'unreadable')),
	CONSTRAINT "raw_mails_kind" CHECK("__new_raw_mails"."kind" in ('human', 'auto-reply', 'bounce', 'bulk', 'own-loop')),
	CONSTRAINT "raw_mails_size" CHECK("__new_raw_mails"."size" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_raw_mails`("id", "epoch_id", "uid", "sha256", "content_sha256", "size", "received_at", "stored_at", "moved_at", "processed_epoch_id", "processed_uid", "server_size", "recovered", "state", "attempts", "error", "duplicate_of", "kind", "reasons", "ticket_id") SELECT "id", "epoch_id", "uid", "sha256", "content_sha256", "size", "received_at", "stored_at", "moved_at", "processed_epoch_id", "processed_uid", "server_size", "recovered", "state", "attempts", "error", "duplicate_of", "kind", "reasons", "ticket_id" FROM `raw_mails`;--> statement-breakpoint
INSERT INTO `raw_mail_bytes`("raw_mail_id", "position", "bytes") SELECT "id", 0, "bytes" FROM `raw_mails` WHERE "bytes" IS NOT NULL;--> statement-breakpoint
DROP TABLE `raw_mails`;--> statement-breakpoint
ALTER TABLE `__new_raw_mails` RENAME TO `raw_mails`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `raw_mails_uid` ON `raw_mails` (`epoch_id`,`uid`);--> statement-breakpoint
CREATE INDEX `raw_mails_sha256` ON `raw_mails` (`sha256`);--> statement-breakpoint
CREATE INDEX `raw_mails_content` ON `raw_mails` (`content_sha256`);--> statement-breakpoint
CREATE INDEX `raw_mails_work` ON `raw_mails` (`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `raw_mails_kind` ON `raw_mails` (`kind`,`state`);--> statement-breakpoint
CREATE INDEX `raw_mails_processed` ON `raw_mails` (`processed_epoch_id`,`processed_uid`);--> statement-breakpoint
CREATE INDEX `raw_mails_unmoved` ON `raw_mails` (`epoch_id`) WHERE "raw_mails"."moved_at" is null;