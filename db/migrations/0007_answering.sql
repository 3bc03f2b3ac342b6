CREATE TABLE `answer_undos` (
	`key` text PRIMARY KEY NOT NULL,
	`outbox_id` integer,
	`ticket_id` integer NOT NULL,
	`state` text NOT NULL,
	`urgent` integer NOT NULL,
	`waiting_since` integer,
	`undone_at` integer,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draft_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "draft_files_name" CHECK("draft_files"."name" not like '%/%' and length("draft_files"."name") > 0)
);
--> statement-breakpoint
CREATE INDEX `draft_files_draft` ON `draft_files` (`ticket_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `older_drafts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `older_drafts_draft` ON `older_drafts` (`ticket_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `ticket_presence` (
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`writing` integer NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `staff_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
