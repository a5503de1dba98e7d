# Português. Um valor e uma expressão por linha; «*» vale por qualquer terminação.

[offer]
ransom dados roubados
ransom foram copiados
ransom copiamos
ransom baixamos
ransom publicação em
ransom se não houver acordo
ransom se não pagarem
ransom tudo será publicado
ransom sem resposta
ransom a empresa não
ransom levámos
sale procuro comprador*
sale busco comprador
sale vende-se
sale vendendo
sale à venda
sale venda
sale vendas
sale estou vendendo
sale preço
sale comprador único
sale um único comprador
sale garantidor
sale negociável
sale pagamento em
sale pagamento
sale aceito
sale façam ofertas
sale faça sua oferta
sale exclusividade
free vazamento
free vazado
free vazada
free vazados
free vazadas
free vazou
free vazaram
free de graça
free baixar
free baixem
free link para baixar
free compartilho
free compartilhando
free compartilhar
free partilho
free partilhar
free doando
free dando de graça
free liberei
free soltei
free publicados na íntegra
free disponível para baixar
free novo link
free link novo
free novo espelho
free link atualizado
free segue o link
request procuro
request procurando
request procura-se
request comprar
request compra-se
request quero comprar
request alguém tem
request alguém vende
request alguém possui
request quem tem
request quem vende
request preciso
request preciso de
request precisamos
request estou atrás de
request pago bem
request pagarei
request onde encontro
request onde consigo
request onde posso
request podem compartilhar
request pode compartilhar
request me passa
request link caiu
discussion como fazer
discussion como faço
discussion pergunta
discussion perguntas
discussion dúvida
discussion dúvidas
discussion discussão
discussion opinião
discussion opiniões
discussion o que acham
discussion o que vocês acham
discussion ajuda
discussion regras
discussion bem-vindo*
discussion apresentação
discussion dica
discussion dicas
discussion iniciante*
discussion golpe
discussion golpista*
discussion é confiável
discussion é real
discussion lembram
discussion lembram do
discussion vazamento antigo
discussion anos atrás
discussion acho que
discussion na minha opinião
discussion aula
discussion análise do vazamento
discussion erro
discussion comprei
discussion dados fictícios
discussion dados de teste
discussion exercício
discussion trabalho da faculdade
discussion relato
discussion lista de tarefas
news segundo
news de acordo com
news matéria
news jornalista*
news imprensa
news nota oficial
news anpd
news cnpd
news anunciou
news confirmou
news investigação
news polícia federal
news polícia judiciária
news ministério público
news preso
news presos
news detid*
news porta-voz
news sofreu
news ataque cibernético
news afetados
news pacientes afetados
news pessoas afetadas
news folha de
news pesquisadores
auction leilão
auction leilões
auction lance
auction lances
auction lance inicial
auction lance mínimo
auction preço inicial
auction compra imediata
auction maior lance
ransom serão publicados
ransom serão publicadas
ransom vamos publicar
ransom tempo restante
ransom contagem regressiva
ransom prazo
ransom resgate
ransom recusou-se a pagar
ransom se recusou a pagar
ransom não pagou
ransom exfiltramos
ransom exfiltrados
ransom criptografad*
ransom negociação
ransom negociações
ransom entre em contato
data base de dados
data bases de dados
data banco de dados
data bancos de dados
data dados
data dados pessoais
data dados de pacientes
data dados médicos
data registos
data linhas
data prontuários
data prontuário
data ficheiros
data arquivo
data arquivos
data credenciais
data vazamento de dados
data logins
goods maconha
goods notas falsas
goods conta netflix
goods contas netflix
goods contas premium
goods conta premium
goods assinatura
goods hospedagem
goods acesso vpn
goods acesso rdp
goods acessos
goods serviço
goods serviços
goods notebook
goods celular usado
goods lavagem de dinheiro
goods laranjas
goods painel de consulta
goods cnh falsa
goods mensal
goods por semana
goods por dia
goods vitalício
goods revenda
goods raspagem
goods mentoria
goods aluguel
goods vaga
goods acesso à rede
goods disparo
goods disparos
goods contas vpn
goods contas de streaming
deny não vendo
deny não estou vendendo
deny não está à venda
deny não vendemos
deny nada à venda
deny não compartilho
deny não é vazamento
deny proibida a venda
deny proibido vender
deny não tô vendendo
deny não tem dados
none como se
none bem como
none assim como
none como sempre
none segundo lugar
none como prova
none como amostra
none tal como
none como nome
sold já vendido
sold já vendida
sold já foi vendido
sold não está mais disponível
sold não disponível
sold indisponível

[field]
none sem senha
none sem senhas
none sem palavra-passe
none receita federal
name nome
name nomes
name nome completo
name nomes completos
name sobrenome
name sobrenomes
name apelido
name nome da mãe
name nome do paciente
birth_date data de nascimento
birth_date datas de nascimento
birth_date data nascimento
birth_date datanascimento
birth_date data nasc
birth_date dt nasc
birth_date nascimento
birth_date ano de nascimento
address endereço
address endereços
address endereço completo
address endereços completos
address morada
address moradas
address cep
address ceps
address rua
address cidade
email correio eletrônico
email endereço de e-mail
email endereços de e-mail
email endereço de email
email endereços de email
phone telefone
phone telefones
phone número de telefone
phone números de telefone
phone telemóvel
phone telemóveis
phone número de celular
phone números de celular
phone whatsapp
national_id cpf
national_id cpfs
national_id rg
national_id rgs
national_id número de identificação
national_id número de utente de saúde
national_id cartão de cidadão
national_id número de segurança social
national_id niss
national_id título de eleitor
health_insurance_id cartão sus
health_insurance_id cartões sus
health_insurance_id cns
health_insurance_id cartão nacional de saúde
health_insurance_id número do sus
health_insurance_id número de utente
health_insurance_id números de utente
health_insurance_id carteirinha
health_insurance_id carteirinhas
health_insurance_id número da carteirinha
health_insurance_id número do plano
health_insurance_id número da apólice
health_insurance_id matrícula do plano
insurer plano de saúde
insurer planos de saúde
insurer convênio
insurer convênios
insurer seguradora
insurer seguradoras
insurer operadora de saúde
insurer seguro de saúde
doctor crm
doctor médico responsável
doctor médico assistente
doctor médico solicitante
doctor doutor
blood_group tipo sanguíneo
blood_group tipos sanguíneos
blood_group fator rh
diagnosis prontuário
diagnosis prontuários
diagnosis prontuário médico
diagnosis prontuários médicos
diagnosis histórico médico
diagnosis históricos médicos
diagnosis histórico clínico
diagnosis doença
diagnosis doenças
diagnosis cid
diagnosis cid-10
diagnosis cid10
diagnosis laudo
diagnosis laudos
diagnosis laudos médicos
diagnosis fichas médicas
treatment tratamento
treatment tratamentos
treatment medicação
treatment receita médica
treatment receitas médicas
treatment receitas
treatment receita
treatment prescrições
treatment prescrição
treatment vacina*
treatment cirurgias
test_result resultados de exames
test_result resultado de exame
test_result resultados de exame
test_result resultado de exames
test_result exame
test_result exames
test_result exames de sangue
test_result exame de sangue
test_result exames laboratoriais
test_result resultados laboratoriais
test_result análises clínicas
test_result análises de sangue
password senha
password senhas
password palavra-passe
password palavras-passe
iban conta bancária
iban contas bancárias
iban dados bancários
iban número da conta
iban números de conta
iban agência e conta
card cartão de crédito
card cartões de crédito
card cartão bancário
card cartões bancários
card número do cartão
card números de cartão
card cartões
document_scan passaporte
document_scan passaportes
document_scan rg digitalizado
document_scan documentos digitalizados
document_scan fotos de documentos
document_scan foto do rg
document_scan fotos de rg
document_scan cnh
document_scan cnhs
document_scan bilhete de identidade
document_scan digitalizações
ip endereço ip
ip endereços ip
employer empregador
employer profissão
employer cargo
employer local de trabalho
employer ocupação
salary renda
salary holerite
salary holerites
salary folha de pagamento
none nome de usuário
none nomes de usuário
none nome de domínio
none nome do hospital
none nome do arquivo
none em nome de
none endereço bitcoin
none endereço btc
none por e-mail
none por email
none senha do arquivo
none senha do rar
none senha do zip
none senha:
none na cidade
none cidade de
none a cargo
none resultados da busca
none cartão sim
none cartões presente

[unit]
staff funcionários
staff colaboradores
staff trabalhadores
staff empregados
record nomes
record propostas
record passageiros
record faturas
record pais
record crianças
record moradores
record motoristas
record proprietários
record consultas
record apólices
record munícipes
record contribuintes
record devedores
record inscritos
record hóspedes
record associados
record unidades consumidoras
record nascimentos
record aposentados
record boletins
measure caminhões
measure veículos
record linha
record casais
record passaportes
record viagens
record linhas
record registo
record registos
record pessoa
record pessoas
record utilizador
record utilizadores
record conta
record contas
record cidadão
record cidadãos
record beneficiário
record segurado
record segurados
record utente
record utentes
record prontuários
record cadastros
record cadastro
record perfis
record contatos
record brasileiros
record portugueses
record alunos
record estudantes
record doadores
record membros
record cpfs
record resultados de exames
record exames
record laudos
record vítimas
record assinantes
record clientes únicos
record eleitores
measure hospitais
measure unidades
measure cidades
measure estados
measure tabelas
measure tabela
measure colunas
measure arquivos
measure respostas
measure leitos
measure vezes
measure por cento

[number]
1000000 milhão
1000000 milhões
1000000 mi
1000000 mi.
1500000 milhão e meio
1000000000 bilhão
1000000000 bilhões
1000000000 bi
1000000000 mil milhões

[amount]
500000 meio milhão
1000000 um milhão
1500000 um milhão e meio
1000000000 um bilhão
2 dois
2 duas
4 quatro
7 sete
8 oito
9 nove
10 dez
20 vinte
30 trinta
40 quarenta
50 cinquenta
60 sessenta
100 cem
200 duzentos
200 duzentas
300 trezentos
300 trezentas
500 quinhentas
500 quinhentos

[currency]
USD dólares americanos
BRL reais
BRL r$

[money]
other receita
other faturação
other volume de negócios
other vendas anuais
price preço
price preço fixo
price preço final
price valor
price custo
price custa
price peço
start lance inicial
start lance mínimo
start preço inicial
step passo
blitz compra imediata
blitz compre já
blitz arremate
other faturamento
other receita anual
other receita de
other facturação
other resgate
other resgate de
other salário
other prejuízo
other prejuízos
other orçamento
other exigem
other pediram
other taxa
other lucro

[sector]
health óticas
health ótica
health psiquiatr*
health maternidade*
health odontologia
health exames
health imagem médica
government eleitor*
government cadastro único
transport passageiros
transport ônibus
transport aérea
retail garrafeira
retail móveis
retail roupa*
retail varejista
energy concessionária de energia
energy luz
energy distribuidora
education alunos
education professores
other ingressos
other bilheteria
other bilhética
health hospital
health hospitais
health saúde
health plano de saúde
health planos de saúde
health utentes
health sus
health unimed
finance seguradora
finance financeir*
finance corretora
finance empréstimo*
government governo
government prefeitura
government câmara municipal
government receita federal
government detran
government inss
education escola*
education faculdade*
education estudante*
retail loja*
retail varejo
industry construtora
transport companhia aérea
transport aeroporto
energy elétrica
media jornal
media televisão
media emissora
legal advogad*
legal cartório
legal escritório de advocacia
other hotelaria
other imobiliária
other agência de viagens

[contact]
message mensagem privada
message mensagens privadas
message no privado
message chama no pv
message pv
email por e-mail
email por email

[format]
spreadsheet planilha
spreadsheet planilhas
image imagens
text arquivo de texto
mail caixas de correio
archive compactado
archive arquivo compactado
backup cópia de segurança

[sign]
open publicado 100
open 100% publicado
open publicação completa
open publicado na íntegra
open publicados na íntegra
open tudo publicado
open tudo online
open prazo encerrado
open prazo esgotado
open prazo expirado
open publicados
sample exemplo:
sample exemplos:
sample exemplo de
sample por exemplo
sample primeiras
sample primeiros
sample algumas linhas
sample amostra
sample amostras
sample prova
sample provas
sample trecho
sample prévia
total no total
total ao todo
total ao total
label quantidade
label quantidade de registros
label número de linhas
label total de registros
label registos
label linhas
breach hackeado em
breach hackeada em
breach invadido em
breach invadida em
breach invasão em
breach vazado em
breach vazada em
breach vazados em
breach vazou em
breach data do vazamento
breach data da invasão
breach data do dump
breach data da extração
breach data
breach extraído em
breach extraída em
breach extraídos em
breach roubado em
breach roubada em
breach roubados em
breach obtida em
breach obtidos em
breach exfiltrados em
breach comprometido em
breach comprometida em
breach dados de
breach atualizado em
breach atualizada em
breach atualizada até
breach atualizados até
breach atualizado até
breach vazamento de

[victim]
none nova
none novo
none atualizada
none ajuda
of base de dados de
of base de dados do
of base de dados da
of banco de dados de
of banco de dados do
of banco de dados da
of base do
of base da
of bd do
of bd da
of dados de
of dados do
of dados da
of vazamento de
of vazamento do
of vazamento da
of pacientes do
of pacientes da
of clientes da
of clientes do
of extraídos do
of extraídos da
of roubados do
of roubados da
label vítima
label alvo
label organização
label fonte
label origem
