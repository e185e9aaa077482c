import { IsOptional, MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";

const tooLong = { message: "$property has at most $constraint1 characters." };

/** What can be written down about a person. */
@InputType({ description: "What can be written down about a person; it is kept as it is written, right or wrong." })
export abstract class RegistrationFields {
  @IsOptional()
  @MaxLength(200, tooLong)
  @Field(() => String, { nullable: true, description: "The name (姓名)." })
  name?: string | null;

  @IsOptional()
  @MaxLength(20, tooLong)
  @Field(() => String, { nullable: true, description: "The gender, in words or as FEMALE or MALE (性别)." })
  gender?: string | null;

  @IsOptional()
  @MaxLength(40, tooLong)
  @Field(() => String, { nullable: true, description: "The birth date, best as 1990-01-31 (出生日期)." })
  birthDate?: string | null;

  @IsOptional()
  @MaxLength(60, tooLong)
  @Field(() => String, { nullable: true, description: "The number of an identity document (证件号码)." })
  idNumber?: string | null;

  @IsOptional()
  @MaxLength(60, tooLong)
  @Field(() => String, { nullable: true, description: "The mobile number (手机号)." })
  mobile?: string | null;

  @IsOptional()
  @MaxLength(254, tooLong)
  @Field(() => String, { nullable: true, description: "The e-mail address (邮箱)." })
  email?: string | null;

  @IsOptional()
  @MaxLength(60, tooLong)
  @Field(() => String, { nullable: true, description: "The WeChat name (微信号)." })
  wechat?: string | null;

  @IsOptional()
  @MaxLength(500, tooLong)
  @Field(() => String, { nullable: true, description: "The address (地址)." })
  address?: string | null;

  @IsOptional()
  @MaxLength(200, tooLong)
  @Field(() => String, { nullable: true, description: "The employer (工作单位)." })
  company?: string | null;
}
