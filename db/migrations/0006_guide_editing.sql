CREATE TABLE `guide_drafts` (
	`guide_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`steps` text NOT NULL,
	`internal_note` text DEFAULT '' NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` integer,
	FOREIGN KEY (`guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `guide_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`guide_id` integer NOT NULL,
	`title` text NOT NULL,
	`steps` text NOT NULL,
	`internal_note` text DEFAULT '' NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by` integer,
	FOREIGN KEY (`guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`replaced_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `guide_versions_guide` ON `guide_versions` (`guide_id`);--> statement-breakpoint
ALTER TABLE `guides` ADD `published` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `guides` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_helped` ON `tickets` (`problem`,`platform`) WHERE "tickets"."helped_by" <> '';