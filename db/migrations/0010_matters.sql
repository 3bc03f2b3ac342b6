CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`folded` text NOT NULL,
	`word` text NOT NULL,
	CONSTRAINT "tags_word" CHECK(length("tags"."word") between 1 and 30)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_folded` ON `tags` (`folded`);--> statement-breakpoint
CREATE TABLE `ticket_asides` (
	`ticket_id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`staff_id` integer,
	`problem_before` text,
	`urgent_before` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "ticket_asides_kind" CHECK("ticket_asides"."kind" in ('P-41', 'P-42'))
);
--> statement-breakpoint
CREATE TABLE `ticket_followers` (
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `staff_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_followers_staff` ON `ticket_followers` (`staff_id`);--> statement-breakpoint
CREATE TABLE `ticket_merges` (
	`ticket_id` integer PRIMARY KEY NOT NULL,
	`into_id` integer NOT NULL,
	`staff_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`into_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "ticket_merges_itself" CHECK("ticket_merges"."ticket_id" <> "ticket_merges"."into_id")
);
--> statement-breakpoint
CREATE INDEX `ticket_merges_into` ON `ticket_merges` (`into_id`);--> statement-breakpoint
CREATE TABLE `ticket_snoozes` (
	`ticket_id` integer PRIMARY KEY NOT NULL,
	`until` integer NOT NULL,
	`staff_id` integer,
	`since` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `ticket_snoozes_until` ON `ticket_snoozes` (`until`);--> statement-breakpoint
CREATE TABLE `ticket_splits` (
	`ticket_id` integer PRIMARY KEY NOT NULL,
	`from_id` integer NOT NULL,
	`message_id` integer,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `ticket_splits_from` ON `ticket_splits` (`from_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_splits_key` ON `ticket_splits` (`key`);--> statement-breakpoint
CREATE TABLE `ticket_tags` (
	`ticket_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `tag_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_tags_tag` ON `ticket_tags` (`tag_id`);