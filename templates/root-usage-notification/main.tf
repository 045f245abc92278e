# Tells by e-mail when the root user of this account signs in or changes something, and when anybody but the audit role
# opens a root session. Apply it in us-east-1, where the events of IAM and of the root user's sign-in are.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "notification_email" {
  description = "Who is told. The address gets a mail with a link to confirm it."
  type        = string
}

variable "audit_role_arn" {
  description = "The role that opens root sessions for the audit: the audit role, or the management role where there is one. Its sessions are not told; those of everybody else in this account are."
  type        = string
  validation {
    condition     = can(regex("^arn:[^:]+:iam::[0-9]{12}:role/.+$", var.audit_role_arn))
    error_message = "Give the ARN of a role."
  }
}

data "aws_region" "current" {
  lifecycle {
    postcondition {
      condition     = endswith(self.id, "us-east-1")
      error_message = "Apply this in us-east-1, where the events of IAM and of root's sign-in are."
    }
  }
}

resource "aws_sns_topic" "root_user" {
  name         = "root-user"
  display_name = "Root user"
}

resource "aws_sns_topic_subscription" "root_user" {
  topic_arn = aws_sns_topic.root_user.arn
  protocol  = "email"
  endpoint  = var.notification_email
}

resource "aws_sns_topic_policy" "root_user" {
  arn = aws_sns_topic.root_user.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "RulesOfThisModule"
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.root_user.arn
      Condition = {
        ArnEquals = {
          "aws:SourceArn" = [
            aws_cloudwatch_event_rule.root_used.arn,
            aws_cloudwatch_event_rule.root_session_opened.arn,
          ]
        }
      }
    }]
  })
}

# What sts:AssumeRoot has opened carries assumedRoot; whatever does not carry it is told.
resource "aws_cloudwatch_event_rule" "root_used" {
  name          = "root-used"
  description   = "The root user signs in or changes something, other than in a session of sts:AssumeRoot."
  state         = "ENABLED"
  event_pattern = file("${path.module}/root-used.json")
}

resource "aws_cloudwatch_event_target" "root_used" {
  rule = aws_cloudwatch_event_rule.root_used.name
  arn  = aws_sns_topic.root_user.arn
  input_transformer {
    input_paths = {
      account = "$.account"
      event   = "$.detail.eventName"
      address = "$.detail.sourceIPAddress"
      region  = "$.detail.awsRegion"
      time    = "$.time"
    }
    input_template = "\"The root user of account <account> was used: <event> in <region> at <time>, from <address>.\""
  }
}

# Reading calls such as this one reach only rules in this state.
resource "aws_cloudwatch_event_rule" "root_session_opened" {
  name        = "root-session-opened"
  description = "Somebody other than the audit role opens a session of sts:AssumeRoot."
  state       = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"
  event_pattern = templatefile("${path.module}/root-session-opened.json.tftpl", {
    audit_role_arn = var.audit_role_arn
  })
}

resource "aws_cloudwatch_event_target" "root_session_opened" {
  rule = aws_cloudwatch_event_rule.root_session_opened.name
  arn  = aws_sns_topic.root_user.arn
  input_transformer {
    input_paths = {
      who     = "$.detail.userIdentity.arn"
      target  = "$.detail.requestParameters.targetPrincipal"
      task    = "$.detail.requestParameters.taskPolicyArn.arn"
      address = "$.detail.sourceIPAddress"
      time    = "$.time"
    }
    input_template = "\"<who> opened a root session in <target> with <task> at <time>, from <address>.\""
  }
}

output "topic_arn" {
  value = aws_sns_topic.root_user.arn
}
