CREATE TABLE `previews` (
	`attachment_id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`fault` text,
	`about` text,
	`width` integer,
	`height` integer,
	`at` integer NOT NULL,
	`thumb` blob,
	`view` blob,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "previews_state" CHECK("previews"."state" in ('waiting', 'making', 'made', 'impossible', 'none')),
	CONSTRAINT "previews_fault" CHECK("previews"."fault" in ('damaged', 'tooManyPixels', 'tooLarge', 'tooLong', 'gaveUp')),
	CONSTRAINT "previews_impossible" CHECK("previews"."state" <> 'impossible' or "previews"."fault" is not null),
	CONSTRAINT "previews_made" CHECK("previews"."state" <> 'made' or "previews"."about" is not null or ("previews"."thumb" is not null and "previews"."width" > 0 and "previews"."height" > 0))
);
--> statement-breakpoint
CREATE INDEX `previews_work` ON `previews` (`attachment_id`) WHERE "previews"."state" in ('waiting', 'making');