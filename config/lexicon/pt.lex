# Português. Um valor e uma expressão por linha; «*» vale por qualquer terminação.

[offer]
ransom a vossa rede foi
ransom a sua rede foi
ransom seus servidores estão
ransom seus arquivos estão
ransom os vossos ficheiros
ransom está tudo trancado
ransom está tudo copiado
ransom estão conosco
ransom entrar no chat
ransom não mexam nos backups
ransom não renomeie
ransom se não responderem
ransom vai tudo para o blog
ransom têm 5 dias
ransom restante para a internet
goods tira repetidos
goods limpador
discussion nunca comprei
discussion faz sentido
invented saem de um gerador
invented de um gerador
invented desafio
invented imaginári*
invented simulador de
service qualquer estado
service pessoa específica
service diga quem
service metade antes de
access vpn e senhas
access senhas de
ransom aguardando publicação
ransom faltam horas
ransom publicação marcada
ransom publicação prevista para
ransom próxima remessa
ransom próxima entrega em
ransom próxima parte em
ransom o resto será
ransom o resto sai
ransom sai de uma vez
ransom divulgaremos
ransom liberaremos tudo
ransom publicaremos tudo
service por encomenda
service sob encomenda
service ferramenta
service robô
service código-fonte
service licença
service checker de
service acerto de
service enriquecimento
service enriqueço
service completo sua
service resposta no mesmo dia
service não achou, não paga
service não achou não paga
service metade antes
service metade adiantado
service de qualquer site
service qualquer site
service puxada
service puxo
service puxo base
service puxo o banco
service entra cpf
service devolvo preenchido
service eu devolvo
service mande o
service manda o link
service você manda
service api para revenda
service o milheiro
service por pessoa
service por verificação
service por busca
access só abre um por vez
access antivírus desligado
access máquinas na rede
access alugo login
access alugo conta
access token renovado
access shell em
access root em
access na tela
access não mexi
access não extraio
access não extraí nada
access sem dois fatores
access credenciais de
access administrador do domínio
access usuário de auditor
access login de médico
access o login
access pelo acesso
access pelo login
access só o login
access acesso ao
sold foram vendidos
sold vendidos a um terceiro
sold não serão publicados
invented um script gera
invented não existe ninguém
invented teste de carga
free acabou a conversa
free não me serve mais
free um obrigado basta
free os links funcionam
free baixem antes
free o resto no link
ransom saem daqui
ransom acha que é blefe
ransom blefe
news admitiu
news garantiu
news inquérito
news não será pago
news copiaram
discussion toda semana
discussion é sempre a mesma
discussion com outro cabeçalho
discussion quem paga é porque
discussion tudo certo
discussion atrasou
discussion primeira mão nada
discussion comparei
discussion bate tudo
discussion resumo do caso
discussion na sua empresa
discussion bloqueie
discussion bons tempos
discussion recebi uma carta
discussion como sei
discussion pago alguma coisa
discussion vai para a lixeira
discussion é advertência
discussion fez certo
discussion li que
discussion então pra quê
service consulta por
service pacote de 50
service pelo bot
goods no discador
goods você só fala
access não exporta
access sem segundo fator
service validação
request pago por linha
request pago na hora
request quanto pago
request amostra antes
request tenho interesse
request quero comprar base
sale e é sua
sale e é seu
sale nem chama
sale não menos de
sale uma venda só
sale o resto a pedido
sale exemplos no privado
sale um dono só
sale peço
sale faço por
sale deixo por
sale os dois por
sale tudo por
sale o lote
sale lote completo
sale só completo
sale preço fixo
sale aceito proposta
sale aceito propostas
sale primeiro que
sale um só comprador
sale só um leva
sale dois compradores
sale intermediário do fórum
sale só com intermediário
sale troco
sale troco por
sale ou troco
sale em xmr
sale em monero
sale em btc
sale em ltc
sale só cripto
sale novo preço
sale baixei pra
sale baixei para
sale desconto
sale ainda disponível
sale amostra no pv
sale amostra no privado
sale sem amostra
sale por linha
sale negócio pelo
sale chama no
sale chama no telegram
sale vendo por estado
sale tiro até
free aproveitem
free podem baixar
free pra todo mundo
free tá aí
free está aí
free tá liberado
free solto de graça
free links abertos
free links abaixo
free link abaixo
free antes que caia
free antes que apaguem
free enquanto está aberto
free sem senha
free senha do arquivo
free arquivo completo
free o resto em
free ftp aberto
free firebase aberto
free avisei
free ninguém respondeu
free publicado na totalidade
free publicado em
free totalmente publicado
ransom antes de criptografar
ransom foram exfiltrados
ransom temos em mãos
ransom em nosso poder
ransom têm até
ransom tem três dias
ransom dias úteis
ransom restam
ransom para nos contatar
ransom depois disso tudo
ransom depois tudo
ransom vai ao ar
ransom última chance
ransom ultimato
ransom pedidos de prazo
ransom amostra do que temos
patients prontuários
patients prontuário
patients utentes
patients dados médicos
patients dados de saúde
patients beneficiários do plano
patients segurados do plano
patients fichas médicas
invented dados de teste
invented dados fictícios
invented dados falsos
invented dados inventados
invented pacientes falsos
invented pacientes de mentira
invented pacientes de teste
invented gerador
invented gerados
invented geradas
invented gerado por script
invented aleatória*
invented de mentira
invented não são reais
invented ninguém existe
invented não existem
invented ninguém aí existe
invented para testes
invented pra testes
invented testes de carga
invented testes unitários
invented homologação
invented dados abertos
invented sem identificação
invented sem dados pessoais
invented ibge
news delegado
news delegacia
news procurador*
news promotor*
news juiz
news juíza
news justiça
news indiciad*
news deputad*
news governo
news prefeitura informou
news jornal
news leia mais
news leia a matéria
news reportagem
news agência
news especialistas
news especialista
news estudo
news pesquisa mostra
news cibercriminosos
news criminosos
news invasores
news ataque hacker
news foram roubados
news roubo de dados
news teriam
news teria sido
news suspeito*
news suspeita de
news suposto*
news segundo nota
news em nota
news afirma
news afirmou
news declarou
news informou
news explicou
news pedem
news exigem
news exigiam
news resgate de
news apreendid*
news sanção
news serão notificados
news serão avisados
news resumo da semana
news esta semana
discussion arbitragem
discussion devolução
discussion quero meu dinheiro
discussion paguei
discussion vendeu e sumiu
discussion sumiu
discussion não responde
discussion me bloqueou
discussion fui enganado
discussion me enganou
discussion caí em golpe
discussion prints
discussion estrelas
discussion recomendo
discussion minha experiência
discussion comprei a
discussion vieram
discussion respondeu na hora
discussion chega de
discussion cansado de
discussion cansei
discussion quem compra
discussion parem de
discussion kkk*
discussion rsrs*
discussion votação
discussion quanto vale
discussion quanto pagariam
discussion quanto custa
discussion curiosidade
discussion duvido
discussion regra
discussion banimento
discussion será banido
discussion moderação
discussion a partir de agora
discussion saudade*
discussion antigamente
discussion naquele tempo
discussion alguém lembra
discussion exceção
discussion não funciona
discussion dá erro
discussion trava
discussion migração
discussion importar
discussion alguém sabe
discussion alguém já fez
discussion obrigado desde já
discussion como ignoro
discussion passo 1
discussion passo 2
discussion passo a passo
discussion neste tutorial
discussion fins educativos
discussion conspiração
discussion imaginem
discussion e se
discussion dizem que
discussion recebi esta carta
discussion devo me preocupar
discussion pauta
discussion reunião
discussion tabela do
discussion confirmados
discussion churrasco
discussion lembrete
discussion aulas
discussion apostila
discussion cupom
discussion mentor
discussion emprego
discussion enviar currículo
discussion currículo
discussion home office
discussion híbrido
goods entregadores
goods trojan
goods tela fake
access painel
access painel de
access acesso admin
access acesso a
goods nuvem de logs
goods por unidade
goods por mensagem
goods em estoque
goods estoque
goods contas verificadas
goods contas de jogo
goods curtidas
goods inscritos
goods sms em massa
goods chip
goods chips
goods cartões clonados
goods cc full
service consultável
goods identidade falsa
goods diploma
goods diplomas
goods receita azul
goods remédio sem receita
goods munição
goods carro
goods violão
goods móveis
goods seminovo
goods entrego em mãos
goods em mãos
goods frete
goods retirada
goods investimento
goods empréstimo rápido
goods hacker de aluguel
goods recuperação de conta
goods receita de bolo
goods letra da
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
auction leilo*
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
data registos
data linhas
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
access acesso vpn
access acesso rdp
access acessos
service serviço
service serviços
goods notebook
goods celular usado
goods lavagem de dinheiro
goods laranjas
service painel de consulta
goods cnh falsa
goods mensal
goods por semana
goods por dia
goods vitalício
goods revenda
service raspagem
discussion mentoria
goods aluguel
discussion vaga
access acesso à rede
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
document_scan rg e cpf digitalizados
document_scan cpf e rg digitalizados
document_scan rg digitalizado*
health_insurance_id cartão do plano
address coordenada da
address coordenadas da
address coordenadas do
none ao telefone
none ao telemóvel
none chamada telefónica
test_result ultrassons
test_result ultrassom descrito
test_result laudo
test_result laudo médico
test_result laudos de exame*
test_result exames de laboratório
test_result resultados de exame*
test_result resultado de exame*
test_result resultados de testes
test_result resultado do teste
test_result glicemia*
test_result pressão arterial
test_result tensão arterial
test_result gordura corporal
test_result peso antes e depois
test_result peso e altura
test_result endoscopia*
test_result colonoscopia*
test_result anatomopatológic*
test_result sorológic*
test_result data do último teste
test_result último teste
test_result teste rápido
test_result testes rápidos
test_result teste genético
test_result testes genéticos
test_result teste de dna
test_result espermograma*
test_result grau da lente
test_result polissonografia*
test_result espirometria*
test_result imagens dicom
test_result toxicológico
test_result exame toxicológico
diagnosis queixa principal
diagnosis motivo da visita
diagnosis motivo do atendimento
diagnosis motivo do internamento
diagnosis motivo da internação
diagnosis motivo da chamada
diagnosis risco de suicídio
diagnosis anotações de sessão
diagnosis anotações das sessões
diagnosis anotações clínicas
diagnosis anotações médicas
diagnosis notas do terapeuta
diagnosis sumário de alta
diagnosis sumários de alta
diagnosis relatório de alta
diagnosis relatórios de alta
diagnosis carta de alta
diagnosis cartas de alta
diagnosis ficha de anamnese
diagnosis fichas de utentes
diagnosis ficha de utente
diagnosis fichas de paciente*
diagnosis processos de utentes
diagnosis questionário de saúde
diagnosis questionários de saúde
diagnosis questionário respondido
diagnosis declaração de saúde
diagnosis estadiamento
diagnosis dependência química
diagnosis deficiência informada
diagnosis grau de deficiência
diagnosis incapacidade*
diagnosis idade gestacional
diagnosis semana a semana
diagnosis status sorológico
diagnosis hiv positivo
diagnosis informou hiv
diagnosis causa da morte
diagnosis causa do óbito
diagnosis certidão de óbito
diagnosis certidões de óbito
diagnosis declaração de óbito
diagnosis doença crônica
diagnosis doenças crônicas
diagnosis do que sofrem
diagnosis de que sofrem
diagnosis o que sentem
diagnosis saúde mental
diagnosis informação de saúde
treatment remédio em uso
treatment remédios em uso
treatment remédios comprados
treatment medicação habitual
treatment medicamentos em uso
treatment dosagem
treatment o que tomam
treatment o que foi receitado
treatment receita eletrônica
treatment receitas eletrônicas
treatment receita electrónica
treatment cirurgias realizadas
treatment procedimentos estéticos
treatment intervenções cirúrgicas
treatment sessões de terapia
treatment número de sessões
treatment plano de cuidados
treatment hemodiálise*
treatment transfus*
treatment injeç*
treatment toxina botulínica
treatment preenchimento*
treatment ortodont*
treatment fisioterapia feita
treatment boletim de vacinas
treatment anticoncepc*
treatment atendimentos
treatment o que foi feito
treatment óculos receitados
treatment lentes receitadas
doctor nome do doutor
doctor médico prescritor e crm
doctor psicólogo
doctor obstetra
doctor enfermeira parteira
doctor quem atendeu
doctor quem assina o laudo
insurer convênio
insurer operadora do plano
insurer nome da seguradora
insurer quem paga
insurer tipo de plano
national_id nº do bi
national_id número do bi
national_id nº de identificação
national_id doc de identidade
document_scan passaporte imagem
document_scan imagem do passaporte
document_scan foto do passaporte
document_scan passaportes escaneados
document_scan cnh digitalizada
document_scan cnh escaneada
document_scan cópias de rg
document_scan cópia de documento*
document_scan digitalizaç*
document_scan frente e costas
document_scan selfie com
document_scan selfies com
iban banco de débito
iban conta de débito
iban conta para débito
iban débito em conta
iban conta salário
iban conta para reembolso
iban autorização de débito
phone whats do cliente
phone tlm
phone tlm.
phone telm
phone contactos telefónicos
phone número de contato
birth_date datas de nascimentos
birth_date nascido em
birth_date quando nasceu
birth_date quando nasceram
name nome do doente
name nomes das mães
name nome da criança
name nome do dono
name nome dos pacientes
name identificação do paciente
address freguesias
address bloco e apartamento
address geolocalização
address endereço com geo
address endereço e bairro
address onde moram
address onde mora
address onde vivem
address local de residência
salary renda declarada
employer empresa onde trabalha*
employer onde trabalha*
employer profissão
employer ocupação
employer cargo
card cartão parcial
card quatro últimos dígitos
card últimos quatro dígitos
card número do cartão de crédito
email correio electrónico
email correios electrónicos
email e-mail corporativo
email endereço electrónico
password senha em md5
password senhas em md5
password senhas em texto
password senha em texto
password senhas abertas
password hash de senha*
none plano b
none o plano é
none plano pet
none plano perfeito
none plano de negócios
none plano de pagamento*
none planos de pagamento
none preço fixo
none valor fixo
none terminal de
none terminal do
none no terminal
none linha no terminal
none por correio
none no correio
none nos correios
none seguro de carro*
none seguro auto
none documento anexo
none plano de internet
none planos de internet
none limite do cartão
none base d cartao
none fim do exame
none sem exame
none em exame
none geração de renda
none rua sem saída
none na rua
none uma dose
none pé na cova
none contato comigo
none contato só
none contato por
none em contato
none contato via
none contato no
none titular da conta paga
none vacina contra
none dna da empresa
none whatsapp só
none meu whatsapp
none no whatsapp
none pelo whatsapp
none chama no whatsapp
none chama no zap
none meu zap
none no zap
none atendimentos por
none atendimentos só
national_id passaporte
national_id bilhete de identidade
test_result sorologias
test_result sorologia

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
insurer convênios
insurer seguradora
insurer seguradoras
insurer operadora de saúde
insurer seguro de saúde
doctor crm
doctor médico responsável
doctor médico assistente
doctor médico solicitante
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
diagnosis cid-10
diagnosis cid10
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
document_scan passaportes
document_scan rg digitalizado
document_scan documentos digitalizados
document_scan fotos de documentos
document_scan foto do rg
document_scan fotos de rg
document_scan cnh
document_scan cnhs
document_scan digitalizações
ip endereço ip
ip endereços ip
employer empregador
employer local de trabalho
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
none na cidade
none cidade de
none a cargo
none resultados da busca
none cartão sim
none cartões presente
name nome e sobrenome
name nome/sobrenome
name nomes de pacientes
name nome do pai
name nome dos pais
name nome do titular
name nome do cliente
name nome do aluno
name nome social
name nome do beneficiário
name nome do segurado
name nomes e sobrenomes
name nome próprio
name nome e apelido
name nomes e apelidos
name nome do utente
name filiação
name nome mae
name nome pai
name nome do responsável
birth_date dt. nasc
birth_date dt. nasc.
birth_date dt. nascimento
birth_date data de nasc
birth_date data de nasc.
birth_date dtnascimento
birth_date nasc
birth_date nasc.
birth_date aniversário
birth_date aniversários
birth_date data e local de nascimento
address endereço residencial
address endereços residenciais
address endereço de entrega
address endereço de cobrança
address logradouro*
address logradouros
address rua e número
address rua, número
address bairros
address códigos postais
address morada completa
address residências
address cidade/uf
address cidade e estado
address cidade, uf
address cidade e uf
email endereço eletrônico
email email pessoal
email emails pessoais
email e-mail pessoal
email e-mails pessoais
email email corporativo
email e-mails corporativos
phone fone
phone fones
phone telefone celular
phone telefones celulares
phone telefone fixo
phone telefones fixos
phone telefone e celular
phone celular/whatsapp
phone nº de telefone
phone nº telefone
phone nº de celular
phone número do telefone
phone whatsapp do paciente
phone contato telefônico
phone ddd/telefone
phone ddd e telefone
phone ddd
phone número de telemóvel
phone números de telemóvel
phone fixo e móvel
phone whats
phone num telefone
phone telefone de contato
phone telefones de contato
national_id cpf/rg
national_id cpf e rg
national_id rg/cpf
national_id nº cpf
national_id nº do cpf
national_id nº de cpf
national_id número do cpf
national_id números de cpf
national_id número de cpf
national_id nifs
national_id nº nif
national_id número de contribuinte
national_id nº de contribuinte
national_id número de identificação fiscal
national_id nº de segurança social
national_id cartões de cidadão
national_id cartão do cidadão
national_id cartões do cidadão
national_id nº do cartão de cidadão
national_id número do cartão de cidadão
national_id bi/cc
national_id nº bi
national_id nº cc
national_id pis
national_id pis/pasep
national_id nis
national_id pis/nis
national_id títulos de eleitor
national_id título eleitoral
national_id nº do título
national_id número do título
national_id número do passaporte
national_id nº do passaporte
national_id nº passaporte
national_id número de passaporte
national_id números de passaporte
national_id nº de passaporte
national_id número da cnh
national_id nº da cnh
national_id número do rg
national_id nº do rg
national_id número do documento
national_id nº do documento
national_id documento de identidade
national_id carteira de identidade
national_id nº contribuinte
national_id ctps
national_id certidão de nascimento nº
national_id nº identidade
health_insurance_id carteirinha do convênio
health_insurance_id carteirinha do plano
health_insurance_id carteira do plano
health_insurance_id nº da carteirinha
health_insurance_id nº carteirinha
health_insurance_id número do convênio
health_insurance_id nº do convênio
health_insurance_id nº do plano
health_insurance_id número do plano de saúde
health_insurance_id cartão do sus
health_insurance_id cartões do sus
health_insurance_id nº do sus
health_insurance_id nº sus
health_insurance_id cns/sus
health_insurance_id nº de utente
health_insurance_id nº utente
health_insurance_id número utente
health_insurance_id número do cartão sus
health_insurance_id cartão de saúde
health_insurance_id cartões de saúde
health_insurance_id apólice
health_insurance_id apólices
health_insurance_id números de apólice
health_insurance_id nº da apólice
health_insurance_id matrícula do beneficiário
health_insurance_id número do beneficiário
health_insurance_id nº de beneficiário
health_insurance_id número de prontuário
health_insurance_id número do prontuário
health_insurance_id nº do prontuário
health_insurance_id nº de prontuário
health_insurance_id cartão do convênio
health_insurance_id cartões do convênio
health_insurance_id carteira do convênio
health_insurance_id sns
health_insurance_id cartão de utente
health_insurance_id cartões de utente
health_insurance_id nº de apólice
health_insurance_id número de adse
health_insurance_id nº adse
health_insurance_id carteira de saúde
health_insurance_id nº sns
insurer seguro saúde
insurer seguros de saúde
insurer convênio médico
insurer convênios médicos
insurer plano médico
insurer subsistema
insurer subsistema de saúde
insurer adse
insurer entidade pagadora
insurer nome do convênio
insurer nome do plano
doctor médicos responsáveis
doctor médicos assistentes
doctor médico prescritor
doctor médico que atendeu
doctor nome do médico
doctor nome dos médicos
doctor crm do médico
doctor prescritor
doctor cirurgião*
doctor dentista responsável
doctor cro
doctor profissional responsável
doctor psicólogo responsável
doctor médico atendente
doctor médico prescr
blood_group tipo de sangue
blood_group tipagem sanguínea
blood_group grupo sanguineo e rh
blood_group tipagem
diagnosis dados médicos
diagnosis dados de saúde
diagnosis dados clínicos
diagnosis informações médicas
diagnosis informação clínica
diagnosis prontuário eletrônico
diagnosis prontuário completo
diagnosis prontuários completos
diagnosis histórico de saúde
diagnosis histórico de doenças
diagnosis ficha médica
diagnosis ficha clínica
diagnosis fichas clínicas
diagnosis processo clínico
diagnosis processos clínicos
diagnosis anamnese*
diagnosis anamneses
diagnosis comorbidade*
diagnosis código cid
diagnosis códigos cid
diagnosis cid 10
diagnosis icpc
diagnosis icpc-2
diagnosis cid/diagnóstico
diagnosis motivo da consulta
diagnosis patologia*
diagnosis sintomas
diagnosis gravidez
diagnosis gestação
diagnosis gestante
diagnosis deficiência
diagnosis deficiências
diagnosis atestados
diagnosis atestado médico
diagnosis atestados médicos
diagnosis baixas médicas
diagnosis baixa médica
diagnosis relatório médico
diagnosis relatórios médicos
diagnosis relatórios clínicos
diagnosis relatório clínico
diagnosis notas de sessão
diagnosis evolução clínica
diagnosis alta hospitalar
diagnosis altas hospitalares
diagnosis nota de alta
diagnosis notas de alta
diagnosis resumo de alta
diagnosis condição médica
diagnosis condições médicas
diagnosis isenções por doença
diagnosis estado de saúde
diagnosis histórico do paciente
diagnosis hipótese diagnóstica
diagnosis laudos psiquiátricos
treatment medicação em uso
treatment medicações
treatment remédio*
treatment remédios
treatment prescrição médica
treatment prescrições médicas
treatment receituário*
treatment receituários
treatment vacina
treatment vacinas
treatment vacinação
treatment carteira de vacinação
treatment cartão de vacina
treatment status vacinal
treatment cirurgia
treatment procedimentos médicos
treatment procedimentos realizados
treatment dosagem*
treatment diálise
treatment hemodiálise
treatment plano de tratamento
treatment planos de tratamento
treatment posologia
treatment guias médicas
treatment próteses
treatment tratamento odontológico
test_result exame laboratorial
test_result exame médico
test_result exames médicos
test_result exames de imagem
test_result exame de imagem
test_result imagens de exames
test_result imagens médicas
test_result resultado do exame
test_result resultados dos exames
test_result resultados de análises
test_result resultado de análises
test_result resultado laboratorial
test_result laudos de exames
test_result laudo de exame
test_result laudos laboratoriais
test_result hemogramas
test_result raio-x
test_result raio x
test_result raios-x
test_result raios x
test_result radiografia*
test_result ressonância*
test_result ressonâncias
test_result ultrassom
test_result ultrassonografia*
test_result eletrocardiograma*
test_result dados genéticos
test_result teste pcr
test_result testes pcr
test_result teste de covid
test_result testes de covid
test_result teste covid
test_result testes covid
test_result teste de hiv
test_result testes de hiv
test_result glicemia
test_result glicose
test_result mcdt
test_result meios complementares
test_result análises ao sangue
test_result meios de diagnóstico
test_result grau dos óculos
test_result acuidade visual
test_result sorologia*
password senha em hash
password senhas em hash
password senha hash
password senhas hash
password senha md5
password senhas md5
password senha criptografada
password senhas criptografadas
password senha em texto puro
password senhas em texto puro
password senhas em texto plano
password senhas em claro
password hash da senha
password hash de senha
password hash das senhas
password hashes de senha*
password palavra passe
password palavras passe
password login e senha
password logins e senhas
password usuário e senha
password credenciais de acesso
password hash de password*
iban agência/conta
iban agência, conta
iban agência conta
iban banco/agência/conta
iban banco, agência e conta
iban banco e conta
iban conta corrente
iban contas correntes
iban conta poupança
iban conta e agência
iban ag/conta
iban ag e conta
iban número de conta
iban número de conta bancária
iban nº de conta
iban nº da conta
iban nib
iban nibs
iban chave pix
iban chaves pix
iban chave do pix
iban dados da conta
iban dados de conta
iban débito direto
iban débitos diretos
iban informações bancárias
iban informação bancária
iban domicílio bancário
iban extratos bancários
iban extrato bancário
iban swift/iban
iban iban/nib
card cartão
card cartão de débito
card cartões de débito
card número de cartão
card nº do cartão
card nº cartão
card números dos cartões
card dados do cartão
card dados de cartão
card dados de cartões
card final do cartão
card últimos 4 dígitos do cartão
card últimos 4 do cartão
card últimos quatro dígitos do cartão
card 4 últimos dígitos do cartão
card 4 últimos do cartão
card cartão mascarado
card cartões mascarados
card cartão tokenizado
card dados de pagamento
card bin do cartão
card bandeira do cartão
card número cartão
document_scan rg frente e verso
document_scan rg (frente e verso)
document_scan cnh frente e verso
document_scan documento frente e verso
document_scan documentos frente e verso
document_scan foto do documento
document_scan fotos do documento
document_scan foto de documento
document_scan foto de documentos
document_scan foto da cnh
document_scan fotos da cnh
document_scan fotos de cnh
document_scan fotos do rg
document_scan foto de rg
document_scan rg em foto
document_scan rg escaneado
document_scan rgs escaneados
document_scan documento digitalizado
document_scan passaporte digitalizado
document_scan passaportes digitalizados
document_scan passaporte escaneado
document_scan cópia do rg
document_scan cópias do rg
document_scan cópia de rg
document_scan cópia da cnh
document_scan cópia do documento
document_scan cópias de documentos
document_scan cópia de documentos
document_scan cópia do passaporte
document_scan cópias de passaporte*
document_scan cópia do cartão de cidadão
document_scan cópias do cartão de cidadão
document_scan scan do rg
document_scan scans de rg
document_scan scan de documentos
document_scan scans de documentos
document_scan scan do passaporte
document_scan scans de passaporte*
document_scan selfie com*
document_scan selfies com*
document_scan selfie segurando*
document_scan carta de condução
document_scan cartas de condução
document_scan carteira de motorista
document_scan carteiras de motorista
document_scan comprovante de residência
document_scan comprovantes de residência
document_scan comprovante de endereço
document_scan comprovativo de morada
document_scan comprovativos de morada
document_scan certidão de nascimento
document_scan certidões de nascimento
document_scan contratos digitalizados
document_scan contratos assinados
document_scan biometria facial
document_scan foto do rosto com documento
document_scan documentos pessoais
document_scan documento com foto
document_scan bi digitalizado
document_scan imagens de documentos
document_scan título de residência
ip endereço de ip
ip endereços de ip
ip ip de acesso
ip ip de cadastro
ip ip de registo
ip log de ip
ip logs de ip
employer empresa onde trabalha
employer empresa em que trabalha
employer local de emprego
employer entidade patronal
employer entidade empregadora
employer empregadores
employer profissões
employer ocupações
employer vínculo empregatício
employer situação profissional
employer empresa empregadora
employer órgão empregador
salary vencimento*
salary vencimentos
salary remuneração*
salary remunerações
salary renda mensal
salary renda familiar
salary contracheque*
salary contracheques
salary recibo de vencimento
salary recibos de vencimento
salary folha salarial
salary faixa salarial
salary salário líquido
salary imposto de renda
salary declaração de irs
salary margem consignável
salary renda presumida
salary faixa de renda
salary recibos de ordenado
salary ordenado*
none senha para descompactar
none senha para extrair
none senha é
none a senha é
none senha no txt
none senha no pv
none senha dentro
none senha do arquivo zip
none senha do 7z
none senha do rar:
none pass do ficheiro
none password do ficheiro
none password do rar
none nome da clínica
none nome do laboratório
none nome da empresa
none nome do banco
none nome da vítima
none nome no pv
none nome por pm
none nome da operadora
none nome do vendedor
none em nome da
none em nome do
none meu nome
none meu email
none meu e-mail
none meu telefone
none por telefone
none pelo telefone
none endereço xmr
none endereço monero
none endereço de pagamento
none endereço do site
none operadora móvel
none operadora de celular
none operadora de telecom*
none operadora de internet
none telefonia móvel
none app de celular
none laboratório de análises
none laboratórios de análises
none laboratório de análises clínicas
none laboratórios de análises clínicas
none clínica de diagnóstico
none diagnóstico por imagem
none plano de ação
none planos de saúde brasil
none banco de dados
none bancos de dados
none bancos de dado
none banco digital
none banco brasileiro
none um banco
none do banco
none banco do
none banco da
none banco de
none banco privado
none banco regional
none banco completo
none o banco
none este banco
none esse banco
none no banco
none banco médio
none bd
none pix laranja
none no pix
none via pix
none por pix
none pix ou
none ou pix
none em pix
none aceito pix
none pagamento pix
none pix/btc
none cartão presente
none cartões pré
none cartão de crédito virtual
none por conta
none conta própria
none em conta
none dar conta
none levar em conta
none conta premium
none conta nova
none a conta
none cidade inteira
none minha cidade
none cidade grande
none análise de crédito
none análise de dados
none em análise
none resultado da busca
none resultado final
none rua da
none assinatura digital
none assinatura premium
none assinatura mensal
none credenciais de vpn
none credenciais vpn
none procedimento de compra
none identidade visual
none função de
none em função
none hash do arquivo
none plano mensal
none plano anual
none planos

[unit]
record tutores
record grávidas
record clínicos
record dependentes
record atletas
record partos
record idosos
record romeiros
record receitas
record imóveis
record acamados
staff empregados
staff trabalhadores
staff colaboradores
staff funcionários
record nomes
record propostas
record passageiros
record faturas
record crianças
record moradores
record motoristas
record proprietários

record apólices
record munícipes
record contribuintes
record devedores

record hóspedes
record associados
record unidades consumidoras
record nascimentos
record aposentados
record boletins
measure caminhões
many veículos
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
record passageiro
record aluno
record licença
record licenças
record jogador
record jogadores
record cartões
record cartão
record eleitor
record eleitora
record morador
record motorista
record condutor
record condutores
record proprietário
record candidato
record notas fiscais
record viajantes
record associado
record beneficiária
record beneficiárias
record usuária
record assinante
record policiais
record servidores públicos
record professores
record enfermeiros
record advogados
record mutuários
record empréstimos
record sinistros
record prontuário
record ficha
record internações
record agendamentos
record exame
record laudo
record análises
record vacinados
record doador
record inscrições
record números de telefone
record telefones
record celulares
record endereços
record credenciais
record pacientes únicos
record cpf
record cpfs únicos
record nifs
record rgs
record cnhs
record documentos de identidade
record estudante
record solicitações
record entrada
record cadastros únicos
record correntistas
record linhas únicas
record linhas telefônicas
record consumidor
record lojistas
record pessoas físicas
record placas
record boletos
record portadores
record processos
record utentes únicos
record torcedores
record mensalistas
record segurada
record seguradas
record donos
record clientes ativos
record vidas
record cidadãs
record doadoras
measure mensagens
measure visualizações
measure lojas
measure filiais
measure agências
measure escolas
measure computadores
measure pontos
measure pastas
measure vagas
measure postos
measure quilômetros
measure máquinas

[number]
1000 barão
1000 barões
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
12 doze
12 uma dúzia de
13 treze
14 catorze
16 dezesseis
16 dezasseis
17 dezessete
17 dezassete
18 dezoito
19 dezenove
19 dezanove
80 oitenta
100 cento
100 uma centena de
400 quatrocentos
400 quatrocentas
600 seiscentos
600 seiscentas
700 setecentos
700 setecentas
800 oitocentos
800 oitocentas
900 novecentos
900 novecentas
1000 um milhar de
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
500000 meio milhao de
250000 um quarto de milhão
1500000 milhão e meio

[currency]
BRL conto
BRL pila
EUR eurinhos
EUR euricos
USD dólar americano
USD doletas
USD dolinhos
USD doleta
USD verdinhas
BRL no pix
BRL via pix
BRL pelo pix
BRL por pix
BRL reaus
BRL pilas
BRL contos
USD dólares americanos
BRL reais
BRL r$

[money]
takes o pacote
takes tudo
price pacote
price leva tudo por
other vaquinha deu
other deram
each o milhão
price o pedido é de
price pedido é de
price o que pedimos
other ofereceram
other nos ofereceram
other comprei por
none passo adiante
none passo por
takes leva
takes leva tudo
takes leva hoje
takes e você leva
takes e fechamos
takes pelo resto
price quero
price o resto por
price leve por
other acima de
other mais de
other me cobraram
other nos cobraram
price preço total
price preço do lote
price preço do pacote
takes mangos
takes paus
takes até hoje
takes até domingo
takes até amanhã
takes até sexta
takes só hoje
takes pelo pacote
takes pelo conjunto
takes pelo lote
takes o lote
takes tudo junto
takes por todos
takes tudo incluído
takes e nem um centavo abaixo
takes nem um centavo a menos
takes e nem um cêntimo a menos
takes e o arquivo é seu
takes e é tua
takes e é teu
takes e leva
takes e leva tudo
takes pra fechar
takes para fechar
takes negociáveis
takes a negociar
takes inegociável
price tudo por
price o lote por
price o pacote por
price não menos de
price cobro
price desço pra
price desço para
price baixo pra
price baixei pra
price sai por
price sai a
price vai por
price fica por
price valor único
price largo por
price agora a
price agora é
price continua
each por cabeça
each a unidade
each por unidade
each a linha
each por linha
each o registro
each por registo
each mensais
each ao mês
each a peça
each o milhar
each por milhar
takes aceito proposta
takes último preço
takes última oferta
price agora por
price preço novo
price novo preço
price caiu para
price baixou para
price baixo para
price baixei para
other estava por
other preço antigo
other antes era
other em vez de
takes fixo
takes fixos
takes fechado
takes e é sua
takes e é seu
takes e são seus
takes por tudo
takes negociável
price faço por
price deixo por
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
demand resgate
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
finance fundo de pensão
finance fundos de pensão
finance previdência complementar
finance correntista*
finance banco digital
finance banquinho digital
finance financeira*
finance consignado*
finance corretora*
finance seguradora auto
finance seguradora*
finance associados da cooperativa
finance cartão de crédito loja
health doadores de sangue
health doador de sangue
health hemonúcleo*
health hemocentro*
health banco de sangue
health gestantes
health ultrassom*
health terapia on-line
health app de terapia
health psicólogo*
health bariátrica*
health cirurgia plástica
health estética facial
health dentista*
health ótica*
health laudos
health laudos médicos
health radiologia
health enfermagem
education rede municipal de ensino
education universidade*
education porta da escola
education autoescola*
education cursinho*
education turma
telecom provedores de internet
telecom assinantes de fibra
telecom operadora móvel
transport companhia regional
transport milhas
transport transportadora*
transport motoristas de app
transport autocarros
transport entregador*
transport motoboy*
transport frete
retail loja online
retail lojas online
retail concessionária*
retail loja de roupa*
retail cosméticos
retail comércio eletrônico
other portaria digital
other hotéis
other unidade hoteleira
other hóspedes
other namoro
other encontros
other imobiliária*
other ginásio*
government prefeitura*
government secretaria municipal
government registo civil
legal cartório*
legal notário*
energy distribuidora de energia
energy energia elétrica
energy energia solar
energy companhia de água
energy gás encanado
media emissora*
industry indústria*
industry construtora*
none escola de enfermagem
none faculdade de medicina
none seguro de carro*
none seguro auto
health clínica de reprodução
health reprodução assistida
health prontuários
finance crédito consignado
health oftalmolog*
health oculista*
health ortodont*
health odonto
health plano odontológico
health terapeut*
health fisio
health ressonância
health hemodiálise
health hemocentro
health transfus*
health posto de saúde
health ubs
health upa
health santa casa
health casa de repouso
health lar de idosos
health farmácia*
health drogaria*
health médico*
health médica*
health enferm*
health vacina*
health teleconsulta*
health prontuário*
health sns
health centro de saúde
health fertilidade
health convênio*
finance banco*
finance fintech*
finance consignado
finance consórcio*
finance corretoras
finance cartão de crédito empresa
finance cripto*
finance investidores
finance cobrança*
finance contabilidade
finance contador*
finance previdência
government prefeituras
government câmara
government município*
government autarquia*
government iptu
government cadastro de imóveis
government título de eleitor
government ministério*
government secretaria*
government finanças
government segurança social
government polícia militar
government bombeiros
government cartório eleitoral
government tribunal de
government detrans
government aposentados
government junta de freguesia
government cartão de cidadão
education moodle
education boletins
education ensino
education educação
education professor*
education aluno
education vestibular
education enem
education ead
retail varejistas
retail calçad*
retail livraria*
retail joalharia*
retail joalheria*
retail farmácia online
retail atacad*
retail cosmétic*
retail perfumaria*
retail padaria*
retail loja virtual
retail clube de compras
retail papelaria*
industry serralh*
industry texteis
industry construção
industry engenharia
industry mineradora*
industry agro*
industry usina*
industry gráfica*
industry carpintaria*
industry frigorífico*
industry arquitet*
industry moldes
technology startup*
technology aplicativo*
technology jogos
technology data center
technology provedor de hospedagem
technology sistema de gestão
transport viação
transport trem
transport comboio*
transport motorista*
transport passes
transport companhia de ônibus
transport rodoviári*
transport aluguel de carros
transport rent a car
transport navegação
energy eletricidade
energy posto de gasolina
energy saneamento
legal advocacia
legal solicitador*
legal cartórios
telecom operadora*
telecom provedor de internet
telecom telemóveis operadora
telecom banda larga
media revista*
media jornais
media editora*
media assinantes do jornal
other pousada*
other academias
other clube*
other condomínio*
other moradores
other doador*
other igreja*
other paróquia*
other museu*
other cassino*
other apostas
other imobiliárias
other associaç*
other agência de modelos
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
threat o resto vai
threat o restante
threat próximo fascículo
threat tudo será publicado
threat vamos publicar tudo
threat poderão baixar
threat poderão descarregar
threat tem até
threat dias para nos procurar
threat dias para responder
threat ainda pode
threat ainda podem evitar
threat se a diretoria não
threat se a empresa não
threat sem resposta da
boast clientes satisfeitos
boast clientes satisfeitas
boast clientes felizes
boast confiam em mim
boast confiam em nós
boast confiam na gente
boast famílias confiam
boast pedidos entregues
boast avaliações positivas
boast cinco estrelas
letter prezado
letter prezada
letter prezados
letter caro cliente
letter cara cliente
letter caros clientes
letter atenciosamente
letter com os melhores cumprimentos
letter cordialmente
letter por meio desta
letter pela presente
letter notificação extrajudicial
letter notificamos
letter nosso cliente
letter nossa cliente
letter minha cliente
letter em nome da nossa
letter informamos que
letter identificamos um incidente
letter incidente envolvendo
letter seus dados podem
letter os seus dados
letter não foram afetados
letter encarregada
letter encarregado
letter retirada da publicação
letter remoção da publicação
threat se não
threat caso contrário
threat a não ser que
threat salvo se
threat senão
threat se ninguém
threat ou publicamos
threat será publicado
threat serão publicados
threat serão públicos
threat vai tudo pro ar
threat vai a público
threat fica público
threat o resto segue
threat o resto vem
threat relógio corre
threat o relógio
threat contagem regressiva
threat contagem decrescente
threat faltam horas
threat o prazo
threat tem prazo
threat até segunda
threat até terça
threat até quarta
threat até quinta
threat até sexta
threat até sábado
threat até domingo
threat para evitar o resto
threat sabe onde escrever
threat sabem onde nos encontrar
closed leilão encerrado
closed leilão cancelado
closed leilão suspenso
closed leilão anulado
closed pregão encerrado
closed pregão suspenso
closed arrematado
closed arrematada
closed lances encerrados
closed lance encerrado
closed reserva não atingida
closed esgotado
closed esgotada
closed esgotados
closed sem estoque
closed não tem mais
closed não está mais à venda
closed não vendo mais
closed acabou
closed acabaram
closed nada restou
closed não resta
closed não sobrou
closed retirado da venda
closed suspenso por
closed fica suspenso
closed suspenso
closed cancelado
closed cancelada
closed encerrado
closed encerrada
closed encerrando
closed tópico encerrado
closed pode fechar
closed podem fechar
closed fechem o tópico
closed pro arquivo
closed situação esgotado
closed situação encerrado
closed status vendido
closed status esgotado
closed martelo
closed vendido para um só
closed foi pra um comprador
closed não respondo mais
closed não responder
leave atestados
leave atestado
leave atestados médicos
leave afastamentos
leave afastamento
leave baixas médicas
leave baixa médica
leave baixas
leave licenças médicas
leave licença médica
leave faltas
leave absenteísmo
carers relação de médicos
carers médicos e consultórios
carers cadastro de médicos
carers crm
carers consultório
carers delegados de informação
carers propagandistas
carers dentistas
carers enfermeiros
carers profissionais de saúde
carers médicos de
carers especialidade e consultório
carers representantes
carers clínicos com
carers ordem dos médicos
healthy sem pacientes
healthy não tem paciente
healthy não tem pacientes
healthy nenhum paciente
healthy doentes zero
healthy pacientes zero
healthy sem doentes
healthy sem diagnóstico
healthy não inclui pacientes
animal raça
animal bichinhos
animal fichas dos bichos
animal do bicho
animal tutor de
animal tutor
stands ainda
stands segue
stands restam
stands resta
stands sobrou
stands sobraram
stands últimas
stands último
stands últimos
stands mesmo
stands mesma
stands valendo
stands tá de pé
stands tenho sim
stands tem sim
stands vaga
stands vagas
stands disponível
stands disponíveis
stands dou-lhe uma
stands dou-lhe duas
stands continua aqui
stands cá continua
stands comigo
stands mesmo valor
stands ainda disponível
stands disponível ainda
stands segue disponível
stands continua disponível
stands ainda tá à venda
stands ainda está à venda
stands continua à venda
stands segue à venda
stands ainda à venda
stands ainda tenho
stands ainda de pé
stands ainda está de pé
stands continua de pé
stands continua valendo
stands ainda vale
stands segue valendo
stands ainda no ar
stands continua no ar
stands último exemplar
stands última unidade
stands resta uma cópia
stands restam duas
stands resta uma
stands resta um
stands sobrou uma
stands sobrou um
stands sobraram duas
stands falta vender uma
stands última está aqui
stands vaga restante
stands vagas restantes
stands duas vagas
stands uma vaga
stands resta uma vaga
stands restam duas vagas
stands espelho novo
stands novo espelho
stands outro espelho
stands novo link
stands link novo
stands link atualizado
stands taí outro
stands upei de novo
stands reupei
stands subi de novo
stands repostado
stands pus noutro lado
stands vai de novo
stands mesmo preço
stands preço mantido
stands preço continua
stands continua o mesmo
stands mesmas condições
stands mesmos
stands de volta
stands de novo disponível
stands voltou pra venda
stands comprador desistiu
stands desistiu
stands lance atual
stands maior lance
stands lote continua aberto
stands quem dá mais
stands ainda aberto
stands em estoque
stands tem em estoque
stands chama pv
animal pet shop*
animal plano pet
animal animais de estimação
animal cães e gatos
animal cachorros
animal tutores de
animal donos de cães
total entre as duas
total entre os dois
total somadas
total somados
total juntando tudo
open aberto a todos
open já são públicos
open já é público
open arquivo completo
open vazamento completo
open publicamos tudo
open fim do prazo
open prazo vencido
open prazo acabou
open acabou o prazo
open os links funcionam
open links funcionando
open agora é de todos
open links abertos
open links ativos
open acesso livre
open livre acesso
open download livre
open pronto para baixar
open disponível para download
open agora é público
open tornado público
open publicado na totalidade
open publicados
open prazo expirado
open prazo esgotado
open prazo encerrado
open tudo online
open tudo publicado
open publicados na íntegra
open publicado na íntegra
open publicação completa
open 100% publicado
open publicado 100
open está tudo no link
open está tudo aqui
open fica tudo aqui
open publicação total
open sem senha
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
sample ao ano
sample atende
sample atende a
sample todo ano
sample como prova
sample para teste
sample de teste
sample de brinde
sample primeiras linhas
sample as primeiras
sample os primeiros
sample de amostra
total totais
total somando
total soma
label número de contas
label número de registos
label total de linhas
label total de clientes
label quantidade de linhas
label quantidade de pacientes
label quantidade de clientes
label qtd
label qtd de registros
label qtde
label qtde de registros
label quant
label volumetria
label pessoas afetadas
label usuários afetados
label contagem
label total linhas
label número de utentes
absent sem
absent não tem
absent não há
absent não inclui
absent não contém
absent não possui
absent exceto
absent nem
absent menos
lacking não incluído
lacking não incluída
lacking não incluídos
lacking não incluídas
lacking não incluso
lacking não inclusos
lacking não estão
lacking não vem

[victim]
form caps
form câmara
form secretaria
form paróquia
form consórcio
form autoescola
word o
word os
word dois
word duas
word quatro
word sete
word oito
word nove
word dez
word cem
word conteudo
word contem
word colunas
word tamanho
word regiao
word sul
word leste
word particular
word particulares
word antigo
word antiga
word diretorio
word mulheres
word homens
word rede
word cadeia
word direcao
word direccao
word breve
word brevemente
word amanha
word ontem
word atualizacao
word actualizacao
word parceiros
word regras
word geral
word convidado
word pergunta
word duvida
none segunda
none terca
none quarta
none quinta
none sexta
none janeiro
none fevereiro
none marco
none maio
none junho
none julho
none setembro
none outubro
none novembro
none dezembro
none natal
none verao
none inverno
none um
none uma
none esse
none essa
none meu
none minha
none nosso
none nossa
none eu
none eles
none quem
none quando
none onde
none quanto
none preco
none precos
none valor
none amostra
none amostras
none prova
none provas
none topico
none fio
none mensagem
none leilao
none leiloes
none lance
none lances
none inicio
none incremento
none fecho
none venda
none vendas
none troco
none procuro
none preciso
none ola
none oi
none salve
none obrigado
none obrigada
none senhores
none galera
none pessoal
none mano
none milhao
none milhoes
none outro
none outra
none outros
none mesmo
none mesma
none tambem
none mas
none pois
none depois
none ate
none sim
none nao
none atencao
word aplicativo
word utentes
word alunos
word moradores
word eleitores
word motoristas
word passageiros
word hospedes
word doadores
word prontuarios
word laudos
word exames
form irmaos
form filhos
form fundacao
form editora
form construtora
form imobiliaria
form comercio
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

# Which name a kind of data only in a list of others, or over a column.
[column]
doctor profissional
salary líquido
iban banco/conta
test_result radiologia
diagnosis queixa
diagnosis queixas
diagnosis complicações
diagnosis complicação
diagnosis cancro
diagnosis cardíaco
diagnosis depressão
diagnosis transtorno*
diagnosis lesões
diagnosis lesão
diagnosis ferida*
diagnosis fratura*
treatment operação
treatment operações
treatment sessões
treatment infus*
treatment prótese*
treatment internação
treatment balão gástrico
insurer plano
insurer unimed
phone terminal
phone terminais
phone zap
phone contato
phone fixo
birth_date d.n.
address distritos
address apartamento
address apartamentos
address apto
address localização
address geo
salary rendas
salary rendimento
email correio
employer cargo
address cidade
address rua
address localidade
address complemento
doctor médica
doctor médicas
doctor especialista
diagnosis evolução
diagnosis evoluções
treatment procedimento
treatment procedimentos
test_result análise
test_result análises
national_id identidade
iban banco
iban conta
iban pix
employer função
employer vínculo
document_scan scan
document_scan assinatura
document_scan assinaturas
document_scan habilitação
password credenciais
treatment guias
treatment intervenções
birth_date dn
insurer operadora
insurer convênio
address end.
diagnosis queixa*
doctor doutor
doctor doutora
diagnosis cid
diagnosis cids
diagnosis laudo
salary rendimento*
salary rendimentos
employer ocupação
employer profissão
employer emprego
salary irs
address freguesia
address concelho
address bairro
document_scan digitalizado
document_scan digitalizados
document_scan digitalizada
document_scan digitalizadas
document_scan frente e verso
treatment fisioterapia
diagnosis internações
diagnosis internamento*
test_result preventivo
diagnosis atestado
name apelido
name apelidos
address uf
address estado
employer setor
national_id identificação
iban agência
iban ag
iban cc
national_id bi


[country]
none dólar americano
none dólares norte-americanos