ALTER TABLE `raw_mails` ADD `content_sha256` text;--> statement-breakpoint
CREATE INDEX `raw_mails_content` ON `raw_mails` (`content_sha256`);