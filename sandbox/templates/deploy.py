"""Deploys the CloudFormation templates in moto (https://github.com/getmoto/moto), and asks the services what there is.

Usage: deploy.py FOLDER, which holds what `rootline permissions` prints: a template for each part, and policies.json.

What moto's CloudFormation does not make, its services make of the properties that the stack has for it. That is told by
name, and so is what it does not change; once moto has learnt either, this fails until the list is mended.
"""

import json
import logging
import sys
import warnings
from ast import literal_eval
from pathlib import Path

from moto import mock_aws
from stack import REGION, Stack, not_made, nothing_left, roles_of, same, services

NOT_MADE = {
    "AWS::IAM::OIDCProvider",
    "AWS::Organizations::Policy",
    "AWS::SNS::Subscription",
    "AWS::SNS::TopicPolicy",
}
NOT_CHANGED = "AWS::IAM::Role"

MANAGEMENT, AUDIT, MEMBER = "111111111111", "222222222222", "333333333333"
# The values that policies.json was printed with, and others.
VALUES = {
    "OrganizationId": "o-exampleorg1",
    "RepositoryOwner": "octo-org",
    "RepositoryName": "aws-accounts",
    "RepositoryOwnerId": "123456",
    "RepositoryId": "456789",
}
OTHERS = {
    "OrganizationId": "o-exampleorg2",
    "RepositoryOwner": "monalisa",
    "RepositoryName": "aws-baseline",
    "RepositoryOwnerId": "234567",
    "RepositoryId": "567890",
}

templates = Path(__file__).parents[2] / "templates"
printed = Path(sys.argv[1])


def policies(part, account, values):
    """What `rootline permissions` prints as JSON of a part's role, with these values, in this account."""
    text = (printed / "policies.json").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(VALUES[name], value)
    return json.loads(text.replace("account::*:account", f"account::{account}:account"))[part]


def holds_role(service, account, expected):
    """The account has this role alone, to be assumed by whom it should be and for what it should do; gives its ARN."""
    iam, name = service("iam"), expected["role"]
    same("roles", [role["Arn"] for role in roles_of(service)], [f"arn:aws:iam::{account}:role/{name}"])
    role = iam.get_role(RoleName=name)["Role"]
    same(f"{name}: who may assume it", role["AssumeRolePolicyDocument"], expected["trust"])
    same(f"{name}: its policies", iam.list_role_policies(RoleName=name)["PolicyNames"], ["rootline"])
    policy = iam.get_role_policy(RoleName=name, PolicyName="rootline")["PolicyDocument"]
    # Of a stack's role, moto gives it as Python writes it.
    same(f"{name}: what it may do", literal_eval(str(policy)), expected["permissions"])
    same(f"{name}: attached to it", iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"], [])
    return role["Arn"]


def oidc_provider():
    stack = Stack(AUDIT, printed / "audit.yml", {**VALUES, "CreateOidcProvider": "true"})
    properties = stack.properties("OidcProvider")
    made = stack.service("iam").create_open_id_connect_provider(
        Url=properties["Url"], ClientIDList=properties["ClientIdList"]
    )
    principal = policies("audit", AUDIT, VALUES)["trust"]["Statement"][0]["Principal"]
    same("the OIDC provider that the audit role trusts", principal, {"Federated": made["OpenIDConnectProviderArn"]})
    stack.change({**VALUES, "CreateOidcProvider": "false"})
    same("the OIDC provider of a stack that makes none", stack.properties("OidcProvider"), None)
    stack.delete()


def roles():
    for part, account in (("audit", AUDIT), ("management", MANAGEMENT), ("member", MEMBER)):
        for values, others in ((VALUES, OTHERS), (OTHERS, VALUES)):
            stack = Stack(account, printed / f"{part}.yml", {**values, "CreateOidcProvider": "false"})
            expected = policies(part, account, values)
            arn = holds_role(stack.service, account, expected)
            same(f"{part}: output", stack.outputs[f"{part.capitalize()}RoleArn"], arn)
            stack.change({**others, "CreateOidcProvider": "false"})
            role = stack.service("iam").get_role(RoleName=expected["role"])["Role"]
            if role["AssumeRolePolicyDocument"] != expected["trust"]:
                sys.exit(f"moto changes {NOT_CHANGED} by now: hold it to policies(part, account, others) after change().")
            stack.delete()


def member_roles(root, members):
    """The member role as a StackSet for the whole organization."""
    cloudformation = services(MANAGEMENT)("cloudformation")
    name = {"StackSetName": "rootline-member"}
    cloudformation.create_stack_set(
        **name,
        TemplateBody=(printed / "member.yml").read_text(encoding="utf-8"),
        Capabilities=["CAPABILITY_NAMED_IAM"],
        PermissionModel="SERVICE_MANAGED",
        AutoDeployment={"Enabled": True, "RetainStacksOnAccountRemoval": False},
    )
    target = {"OrganizationalUnitIds": [root]}
    cloudformation.create_stack_instances(**name, Regions=[REGION], DeploymentTargets=target)
    # moto deploys into the management account too, which AWS does not.
    accounts = [of["Account"] for of in cloudformation.list_stack_instances(**name)["Summaries"]]
    same("accounts of the StackSet", sorted(accounts), sorted([MANAGEMENT, *members]))
    for account in accounts:
        holds_role(services(account), account, policies("member", account, VALUES))
    cloudformation.delete_stack_instances(**name, Regions=[REGION], Accounts=accounts, RetainStacks=False)
    cloudformation.delete_stack_set(**name)
    for account in accounts:
        nothing_left(services(account), "the StackSet of the member role")


def notification():
    path = templates / "root-usage-notification/cloudformation.yml"
    role = f"arn:aws:iam::{MANAGEMENT}:role/rootline-management"
    stack = Stack(MANAGEMENT, path, {"NotificationEmail": "security@example.com", "AuditRoleArn": role})
    notifies(stack, "security@example.com", role)
    role = f"arn:aws:iam::{MANAGEMENT}:role/audit/other"
    stack.change({"NotificationEmail": "cloud@example.com", "AuditRoleArn": role})
    notifies(stack, "cloud@example.com", role)
    stack.delete()


def notifies(stack, email, role):
    """Both rules send to the topic, which lets them, and the topic sends to the address."""
    folder, sns, events = stack.path.parent, stack.service("sns"), stack.service("events")
    topic = stack.outputs["TopicArn"]
    same("topics", sns.list_topics()["Topics"], [{"TopicArn": topic}])
    opened = (folder / "root-session-opened.json.tftpl").read_text(encoding="utf-8")
    rules = {
        "RootUsed": (json.loads((folder / "root-used.json").read_text(encoding="utf-8")), "ENABLED"),
        "RootSessionOpened": (
            json.loads(opened.replace("${audit_role_arn}", role)),
            "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS",
        ),
    }
    same("rules", {of["Name"] for of in events.list_rules()["Rules"]}, {stack.ids[name] for name in rules})
    arns = []
    for name, (pattern, state) in rules.items():
        rule = events.describe_rule(Name=stack.ids[name])
        same(f"{name}: pattern", json.loads(rule["EventPattern"]), pattern)
        same(f"{name}: state", rule["State"], state)
        (target,) = stack.template["Resources"][name]["Properties"]["Targets"]
        targets = events.list_targets_by_rule(Rule=stack.ids[name])["Targets"]
        same(f"{name}: targets", targets, [{**target, "Arn": topic}])
        arns.append(rule["Arn"])

    policy = stack.properties("TopicPolicy")
    same("topics of the topic policy", policy["Topics"], [topic])
    sns.set_topic_attributes(
        TopicArn=topic, AttributeName="Policy", AttributeValue=json.dumps(policy["PolicyDocument"])
    )
    (statement,) = json.loads(sns.get_topic_attributes(TopicArn=topic)["Attributes"]["Policy"])["Statement"]
    publish = {
        "Sid": "RulesOfThisStack",
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": "sns:Publish",
        "Resource": topic,
        "Condition": {"ArnEquals": {"aws:SourceArn": arns}},
    }
    same("the topic's policy", statement, publish)
    made = sns.subscribe(**stack.properties("Subscription"), ReturnSubscriptionArn=True)["SubscriptionArn"]
    subscriptions = sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]
    told = [(of["Protocol"], of["Endpoint"]) for of in subscriptions if of["SubscriptionArn"] == made]
    same("who is told", told, [("email", email)])


def root_guard(targets, others):
    stack = Stack(MANAGEMENT, templates / "root-guard/cloudformation.yml", {"TargetIds": ",".join(targets)})
    guards(stack, targets)
    stack.change({"TargetIds": ",".join(others)})
    guards(stack, others)
    stack.delete()


def guards(stack, targets):
    """The organization takes the policy, which is the one of policy.json, and attaches it to these targets."""
    organizations, properties = stack.service("organizations"), stack.properties("RootGuard")
    made = organizations.create_policy(
        **{name: properties[name] for name in ("Name", "Description", "Type")},
        Content=json.dumps(properties["Content"]),
    )
    policy = made["Policy"]["PolicySummary"]["Id"]
    for target in properties["TargetIds"]:
        organizations.attach_policy(PolicyId=policy, TargetId=target)
    content = json.loads(organizations.describe_policy(PolicyId=policy)["Policy"]["Content"])
    expected = json.loads((stack.path.parent / "policy.json").read_text(encoding="utf-8"))
    same("the policy that denies root", content, expected)
    attached = organizations.list_targets_for_policy(PolicyId=policy)["Targets"]
    same("its targets", sorted(of["TargetId"] for of in attached), sorted(targets))
    for target in targets:
        organizations.detach_policy(PolicyId=policy, TargetId=target)
    organizations.delete_policy(PolicyId=policy)


@mock_aws
def deploy():
    organizations = services(MANAGEMENT)("organizations")
    organizations.create_organization(FeatureSet="ALL")
    root = organizations.list_roots()["Roots"][0]["Id"]
    organizations.enable_policy_type(RootId=root, PolicyType="SERVICE_CONTROL_POLICY")
    unit = organizations.create_organizational_unit(ParentId=root, Name="Workloads")["OrganizationalUnit"]["Id"]
    members = [
        organizations.create_account(Email=f"{name}@example.com", AccountName=name)["CreateAccountStatus"]["AccountId"]
        for name in ("payments", "search")
    ]

    oidc_provider()
    roles()
    member_roles(root, members)
    notification()
    root_guard([root], [unit, members[0]])
    same("what moto does not make, and NOT_MADE", sorted(not_made), sorted(NOT_MADE))
    print(
        "moto deploys, changes and deletes the stacks, and the member role as a StackSet of an organization.\n"
        f"It makes no {', no '.join(sorted(NOT_MADE))}: its services made them of the stacks' properties.\n"
        f"It changes no {NOT_CHANGED}: these were made twice, with other parameters."
    )


# moto warns of what it does not make, which is told in the end.
warnings.simplefilter("ignore")
logging.getLogger("moto").setLevel(logging.ERROR)
deploy()
