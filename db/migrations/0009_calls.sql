CREATE TABLE `call_answers` (
	`ticket_id` integer NOT NULL,
	`question` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`staff_id` integer,
	`at` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `question`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `slot_offers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`ticket_id` integer NOT NULL,
	`link_id` integer NOT NULL,
	`staff_id` integer,
	`slots` text NOT NULL,
	`chosen` text,
	`created_at` integer NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`link_id`) REFERENCES `links`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slot_offers_key` ON `slot_offers` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `slot_offers_link` ON `slot_offers` (`link_id`);--> statement-breakpoint
CREATE INDEX `slot_offers_ticket` ON `slot_offers` (`ticket_id`);--> statement-breakpoint
ALTER TABLE `calls` ADD `key` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `device` text;--> statement-breakpoint
CREATE UNIQUE INDEX `calls_key` ON `calls` (`key`);--> statement-breakpoint
ALTER TABLE `tickets` ADD `call_back_at` integer;