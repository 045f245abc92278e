"""A CloudFormation stack in moto."""

import json
import sys

import boto3
from cfnlint.decode import decode

REGION = "us-east-1"

# The types of what should be in a stack and is not.
not_made = set()


def same(what, found, expected):
    if found != expected:
        sys.exit(f"{what}:\n   found {json.dumps(found)}\nexpected {json.dumps(expected)}")


def services(account):
    """What makes clients of this account's services; moto tells accounts apart by the role that was assumed."""
    sts = boto3.client("sts", region_name=REGION)
    role = sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/any", RoleSessionName="any")["Credentials"]
    return boto3.Session(role["AccessKeyId"], role["SecretAccessKey"], role["SessionToken"], REGION).client


class Stack:
    """A stack of a template; of the parameters it takes those that the template has."""

    def __init__(self, account, path, parameters):
        self.path, self.service = path, services(account)
        self.cloudformation = self.service("cloudformation")
        self.template, unreadable = decode(str(path))
        same(f"{path}: what cannot be read", [str(match) for match in unreadable], [])
        self.cloudformation.create_stack(**self._request(parameters))
        self._look("CREATE_COMPLETE")

    def change(self, parameters):
        self.cloudformation.update_stack(**self._request(parameters))
        self._look("UPDATE_COMPLETE")

    def delete(self):
        self.cloudformation.delete_stack(StackName="rootline")
        same(f"{self.path}: stacks left", self.cloudformation.describe_stacks()["Stacks"], [])
        nothing_left(self.service, self.path)

    def properties(self, name):
        """What a resource is made of, made or not; None where its condition does not hold."""
        text = self.outputs.get(f"{name}Properties")
        return None if text is None else json.loads(text)

    def _request(self, parameters):
        # What the properties come to. In AWS this function needs a transform.
        outputs = {
            f"{name}Properties": {
                "Value": {"Fn::ToJsonString": resource["Properties"]},
                **({"Condition": resource["Condition"]} if "Condition" in resource else {}),
            }
            for name, resource in self.template["Resources"].items()
        }
        return {
            "StackName": "rootline",
            "TemplateBody": json.dumps({**self.template, "Outputs": {**self.template["Outputs"], **outputs}}),
            "Capabilities": ["CAPABILITY_NAMED_IAM"],
            "Parameters": [
                {"ParameterKey": name, "ParameterValue": value}
                for name, value in parameters.items()
                if name in self.template["Parameters"]
            ],
        }

    def _look(self, status):
        stack = self.cloudformation.describe_stacks(StackName="rootline")["Stacks"][0]
        same(f"{self.path}: status", stack["StackStatus"], status)
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}
        # Where there should be another resource, moto lists an empty one.
        listed = self.cloudformation.describe_stack_resources(StackName="rootline")["StackResources"]
        self.ids = {of["LogicalResourceId"]: of["PhysicalResourceId"] for of in listed if "LogicalResourceId" in of}
        for name, resource in self.template["Resources"].items():
            if name not in self.ids and self.properties(name) is not None:
                not_made.add(resource["Type"])


def roles_of(service):
    """An account's roles, but for the one that AWS Organizations makes in every account."""
    roles = service("iam").list_roles()["Roles"]
    return [role for role in roles if role["RoleName"] != "OrganizationAccountAccessRole"]


def nothing_left(service, path):
    same(f"{path}: roles left", [role["Arn"] for role in roles_of(service)], [])
    same(f"{path}: topics left", service("sns").list_topics()["Topics"], [])
    same(f"{path}: rules left", service("events").list_rules()["Rules"], [])
