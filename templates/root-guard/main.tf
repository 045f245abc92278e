# A service control policy that denies the root users of member accounts everything, and lets the sessions through that
# the organization itself opens with sts:AssumeRoot. Apply it in the management account.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "target_ids" {
  description = "Where it is attached: the root of the organization (r-…), organizational units (ou-…) or accounts. Try one account first."
  type        = set(string)
}

resource "aws_organizations_policy" "root_guard" {
  name        = "deny-root-but-assumed-root-sessions"
  description = "Denies root users everything; sessions of sts:AssumeRoot pass."
  type        = "SERVICE_CONTROL_POLICY"
  content     = file("${path.module}/policy.json")
}

resource "aws_organizations_policy_attachment" "root_guard" {
  for_each  = var.target_ids
  policy_id = aws_organizations_policy.root_guard.id
  target_id = each.value
}

output "policy_id" {
  value = aws_organizations_policy.root_guard.id
}
